package io.github.camelfitbit.webhook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the Fitbit Web API tells: people, collections, and the days on which they changed. Stateless.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/developer-guide/using-subscriptions/">Fitbit Web API,
 *     subscriptions</a>
 */
final class FitbitReader {

    private FitbitReader() {}

    /** The notifications that can be understood; those that name no person or no collection are left out. */
    static List<Told> read(List<Fields> objects) {
        return objects.stream()
                .flatMap(object -> Stream.ofNullable(notification(object)))
                .toList();
    }

    private static @Nullable Told notification(Fields object) {
        String person = object.text("ownerId");
        String collection = object.text("collectionType");
        if (person == null || collection == null) {
            return null;
        }
        return new Told(
                Api.FITBIT_WEB,
                person,
                collection,
                FitbitCollection.find(collection).map(FitbitCollection::types).orElse(Set.of()),
                null,
                day(object.time("date", LocalDate::parse)),
                object.text("subscriptionId"));
    }

    private static List<TimeRange> day(@Nullable LocalDate day) {
        return day == null ? List.of() : Ranges.day(day);
    }
}
