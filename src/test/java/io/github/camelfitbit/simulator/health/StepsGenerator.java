package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.StepCount;
import io.vertx.core.json.JsonObject;

/** Steps per minute. A phone in the pocket counts many of the same minutes again. */
final class StepsGenerator implements PointGenerator {
    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        Instant synced = account.horizon(Instant.MAX);
        return account.life()
                .steps(from.minusSeconds(60), account.horizon(to))
                .filter(steps -> !steps.end().isAfter(synced))
                .flatMap(steps -> points(account, type, steps));
    }

    private static Stream<DataPoint> points(Account account, DataType type, StepCount steps) {
        DataPoint watch = point(account, type, steps, steps.count(), account.watchSource("PASSIVELY_MEASURED"));
        boolean carried = account.carriesPhone() && steps.start().getEpochSecond() / 60 % 5 != 0;
        int phoneCount = Math.max(1, steps.count() - 3);
        return carried
                ? Stream.of(watch, point(account, type, steps, phoneCount, account.phoneSource()))
                : Stream.of(watch);
    }

    private static DataPoint point(Account account, DataType type, StepCount steps, int count, DataSource source) {
        Span span = Span.of(steps.start(), steps.end(), account.life().zone());
        return new DataPoint(type, "", span, source, Figure.of(count), () -> {
            JsonObject json = new JsonObject().put("interval", Wire.interval(span));
            Wire.putInt64(json, "count", count);
            return json;
        });
    }
}
