package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Body;
import io.github.camelfitbit.simulator.life.MinuteOfLife;
import io.vertx.core.json.JsonObject;

/** Telemetry of which the watch keeps one record a minute, as long as there is something to tell. */
final class MinuteGenerator implements PointGenerator {
    private final Reading reading;

    MinuteGenerator(Reading reading) {
        this.reading = reading;
    }

    /** What a type reads out of a minute; nothing when there is nothing to tell. */
    interface Reading {
        Optional<Record> apply(MinuteOfLife minute, Body body);
    }

    /**
     * What there is to tell of a minute.
     *
     * @param members writes the measurement's own members
     */
    record Record(Figure figure, Consumer<JsonObject> members) {}

    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        Instant synced = account.horizon(Instant.MAX);
        return account.life()
                .minutes(from.minusSeconds(60), account.horizon(to))
                .filter(minute -> !minute.end().isAfter(synced))
                .flatMap(minute -> point(account, type, minute).stream());
    }

    private Optional<DataPoint> point(Account account, DataType type, MinuteOfLife minute) {
        return reading.apply(minute, account.life().body()).map(record -> {
            Span span = Span.of(minute.start(), minute.end(), account.life().zone());
            DataSource watch = account.watchSource("PASSIVELY_MEASURED");
            return new DataPoint(type, "", span, watch, record.figure(), () -> {
                JsonObject json = type.kind().when(span);
                record.members().accept(json);
                return json;
            });
        });
    }
}
