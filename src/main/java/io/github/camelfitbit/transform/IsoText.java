package io.github.camelfitbit.transform;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Times as ISO-8601 text, always with seconds: {@code 2026-11-08T08:00:00+01:00}, never {@code 2026-11-08T08:00+01:00}. */
final class IsoText {

    private IsoText() {}

    static String of(Object time) {
        if (time instanceof OffsetDateTime offset) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(offset);
        }
        if (time instanceof LocalDateTime local) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
        }
        return time.toString();
    }
}
