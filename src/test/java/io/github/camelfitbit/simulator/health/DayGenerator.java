package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;

/** Types of which a day has few points: conclusions, samples of the night, what people write down. */
final class DayGenerator implements PointGenerator {
    private final Reading reading;

    DayGenerator(Reading reading) {
        this.reading = reading;
    }

    /** What is known of a civil day by now, newest first. */
    interface Reading {
        Stream<Record> of(Account account, LocalDate date);
    }

    /**
     * A point before it is told.
     *
     * @param id empty for types without names
     * @param members writes the measurement's own members
     */
    record Record(String id, Span span, DataSource source, Figure figure, Consumer<JsonObject> members) {
        DataPoint toPoint(DataType type) {
            return new DataPoint(type, id, span, source, figure, () -> {
                JsonObject json = type.kind().when(span);
                members.accept(json);
                return json;
            });
        }
    }

    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        return account.life()
                .dates(from, account.now(to))
                .flatMap(date -> reading.of(account, date))
                .filter(known ->
                        !known.span().start().at().isBefore(account.life().since()))
                .filter(known -> !account.life().edits().isForgotten(known.id()))
                .map(known -> known.toPoint(type));
    }
}
