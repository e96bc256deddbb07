package io.github.camelfitbit.remote.google;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.RollUpRequest;
import org.jspecify.annotations.Nullable;

/**
 * The body of rollUp and dailyRollUp. No page size: the vendor checks it against the range cap and does not cut by it.
 */
final class RollUpBody {

    private RollUpBody() {}

    static void write(JsonGenerator json, RollUpRequest request, TimeRange part, @Nullable String pageToken)
            throws IOException {
        json.writeObjectFieldStart("range");
        if (part.axis() == TimeRange.Axis.CIVIL) {
            CivilDateTime.write(json, "start", part.civilStart());
            CivilDateTime.write(json, "end", part.civilEnd());
            json.writeEndObject();
            json.writeNumberField("windowSizeDays", request.window().toDays());
        } else {
            json.writeStringField("startTime", part.start().toString());
            json.writeStringField("endTime", part.end().toString());
            json.writeEndObject();
            json.writeStringField("windowSize", WireTime.write(request.window()));
        }
        if (pageToken != null) {
            json.writeStringField("pageToken", pageToken);
        }
        if (request.sources() != null) {
            json.writeStringField("dataSourceFamily", "users/me/dataSourceFamilies/" + request.sources());
        }
    }
}
