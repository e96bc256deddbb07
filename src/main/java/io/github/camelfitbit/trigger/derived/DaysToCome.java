package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The civil days that a source of events looks at: from the day of its first look on, and a few days back, as devices
 * sync late. Immutable.
 *
 * @param since the day of the first look
 * @param today the present day
 */
record DaysToCome(LocalDate since, LocalDate today) {

    /** How many days before today are looked at again. */
    private static final int BACK = 2;

    static DaysToCome of(Recollection memory, Instant now, ZoneId zone) {
        return new DaysToCome(LocalDate.ofInstant(memory.since(), zone), LocalDate.ofInstant(now, zone));
    }

    /** The days, oldest first; at least today, also when the person travelled west over midnight. */
    List<LocalDate> all() {
        LocalDate back = today.minusDays(BACK);
        LocalDate first = since.isAfter(back) ? since : back;
        return (first.isAfter(today) ? today : first)
                .datesUntil(today.plusDays(1))
                .toList();
    }

    /** Forgets what was told of days that are looked at no more; a day longer than that, for travellers. */
    Recollection forgettingIn(Recollection memory) {
        LocalDate oldest = today.minusDays(BACK + 2L);
        return memory.keeping(entry ->
                !LocalDate.ofInstant(entry.getValue().time(), ZoneOffset.UTC).isBefore(oldest));
    }
}
