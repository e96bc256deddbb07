package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Revised;
import io.github.camelfitbit.simulator.life.Workout;
import io.vertx.core.json.JsonObject;

/** Workouts the watch recorded. */
final class ExerciseGenerator implements PointGenerator {
    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        return account.life()
                .workoutsAround(from, account.now(to))
                .flatMap(
                        workout -> account
                                .carriedByWatch(workout.value().end())
                                .map(sync -> point(account, type, workout, sync))
                                .stream());
    }

    private static DataPoint point(Account account, DataType type, Revised<Workout> revised, Instant sync) {
        Workout workout = revised.value();
        Span span = Span.of(workout.start(), workout.end(), account.life().zone());
        DataSource watch = account.watchSource("ACTIVELY_MEASURED");
        return new DataPoint(type, workout.id(), span, watch, Figure.of(0), () -> json(revised, span, account, sync));
    }

    private static JsonObject json(Revised<Workout> revised, Span span, Account account, Instant sync) {
        WorkoutJson workout = new WorkoutJson(revised.value(), account.life().zone());
        Instant updated = revised.editedAt().filter(edit -> edit.isAfter(sync)).orElse(sync);
        JsonObject json = new JsonObject()
                .put("interval", Wire.interval(span))
                .put("exerciseType", revised.value().sport().name())
                .put("displayName", revised.value().displayName())
                .put("activeDuration", Wire.duration(revised.value().activeDuration()))
                .put("metricsSummary", workout.metrics())
                .put("exerciseMetadata", workout.metadata())
                .put("exerciseEvents", workout.events());
        if (revised.value().splits()) {
            json.put("splitSummaries", workout.splits());
        }
        return json.put("createTime", Wire.timestamp(sync)).put("updateTime", Wire.timestamp(updated));
    }
}
