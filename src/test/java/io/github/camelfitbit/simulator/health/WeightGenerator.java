package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Weighing;
import io.vertx.core.json.JsonObject;

/** Mornings on the scale. */
final class WeightGenerator implements PointGenerator {
    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        return account.life()
                .weighingsAround(from, account.now(to))
                .filter(weighing -> account.scale().carried(weighing.at()).isPresent())
                .map(weighing -> point(account, type, weighing));
    }

    private static DataPoint point(Account account, DataType type, Weighing weighing) {
        Span span = Span.at(weighing.at(), account.life().zone());
        return new DataPoint(type, weighing.id(), span, account.scaleSource(), weighing.grams(), () -> new JsonObject()
                .put("sampleTime", Wire.sampleTime(span.start()))
                .put("weightGrams", Wire.number(weighing.grams())));
    }
}
