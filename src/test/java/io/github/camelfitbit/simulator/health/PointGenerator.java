package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a life into the data points of one type, as far as the devices have carried them. */
interface PointGenerator {
    /**
     * Lazily, newest first, at least every visible point that touches the window. It may give more: the filter decides.
     */
    Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to);

    /** A visible point by the end of its name; telemetry has none. */
    default Optional<DataPoint> find(Account account, DataType type, String id) {
        return account.life()
                .dayOf(id)
                .map(day -> day.atStartOfDay(account.life().zone()).toInstant())
                .flatMap(noon -> newestFirst(account, type, noon, noon.plusSeconds(86_400))
                        .filter(point -> point.id().equals(id))
                        .findFirst());
    }
}
