package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Weighing;
import io.vertx.core.json.JsonObject;

/** Mornings on the scale, each one point of two types. */
record ScaleGenerator(String field, Function<Weighing, String> id, ToDoubleFunction<Weighing> value)
        implements PointGenerator {
    static PointGenerator weight() {
        return new ScaleGenerator("weightGrams", Weighing::id, Weighing::grams);
    }

    static PointGenerator bodyFat() {
        return new ScaleGenerator("percentage", Weighing::bodyFatId, Weighing::fatPercentage);
    }

    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        return account.life()
                .weighingsAround(from, account.now(to))
                .filter(weighing -> account.scale().carried(weighing.at()).isPresent())
                .map(weighing -> point(account, type, weighing));
    }

    private DataPoint point(Account account, DataType type, Weighing weighing) {
        Span span = Span.at(weighing.at(), account.life().zone());
        double measured = value.applyAsDouble(weighing);
        return new DataPoint(
                type, id.apply(weighing), span, account.scaleSource(), Figure.of(measured), () -> new JsonObject()
                        .put("sampleTime", Wire.sampleTime(span.start()))
                        .put(field, Wire.number(measured)));
    }
}
