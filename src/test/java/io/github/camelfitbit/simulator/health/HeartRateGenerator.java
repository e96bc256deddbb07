package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.HeartBeat;
import io.vertx.core.json.JsonObject;

/** A reading every five seconds while the watch is worn. */
final class HeartRateGenerator implements PointGenerator {
    private static final int ACTIVE_FROM = 100;

    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        DataSource watch = account.watchSource("PASSIVELY_MEASURED");
        return account.life().heartRate(from, account.horizon(to)).map(beat -> point(account, type, beat, watch));
    }

    private static DataPoint point(Account account, DataType type, HeartBeat beat, DataSource watch) {
        Span span = Span.at(beat.at(), account.life().zone());
        return new DataPoint(type, "", span, watch, Figure.of(beat.beatsPerMinute()), () -> json(beat, span));
    }

    private static JsonObject json(HeartBeat beat, Span span) {
        String context = beat.beatsPerMinute() >= ACTIVE_FROM ? "ACTIVE" : "SEDENTARY";
        return new JsonObject()
                .put("sampleTime", Wire.sampleTime(span.start()))
                .put("beatsPerMinute", Integer.toString(beat.beatsPerMinute()))
                .put("metadata", new JsonObject().put("motionContext", context).put("sensorLocation", "WRIST"));
    }
}
