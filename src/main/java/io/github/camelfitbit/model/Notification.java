package io.github.camelfitbit.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A vendor's word that something of a person changed, its signature verified. It holds no measurement. Immutable.
 *
 * @param id           the same for each delivery of a notification, and for another change of the same range: vendors number
 *                     nothing
 * @param api          which API told it
 * @param connection   whose data changed
 * @param subject      what changed, in the vendor's word: a data type such as {@code heart-rate}, or a collection of the
 *                     Fitbit Web API such as {@code activities}; unknown ones pass
 * @param operation    what happened, in the vendor's word, such as {@code UPSERT} or {@code DELETE}; null at the Fitbit Web
 *                     API, which does not say
 * @param ranges       where it changed; empty when the vendor does not say
 * @param subscription the vendor's name of the subscription; null when it has none
 * @param receivedAt   when it came
 */
public record Notification(
        String id,
        Api api,
        String connection,
        String subject,
        @Nullable String operation,
        List<TimeRange> ranges,
        @Nullable String subscription,
        Instant receivedAt) {

    public Notification {
        ranges = List.copyOf(ranges);
    }
}
