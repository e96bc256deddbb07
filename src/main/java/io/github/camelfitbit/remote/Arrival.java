package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record reached the vendor although no answer came back: a create is never sent twice on suspicion, it is
 * looked for among what this application wrote. Thread-safe.
 *
 * @param api    the vendor
 * @param caller for whom
 * @param type   the data type of the record
 * @param at     whose API it is: the Fitbit Web API does not tell who wrote a record, knows minutes, and of drinks and food
 *               only the day
 */
public record Arrival(HealthApi api, Caller caller, DataType type, Api at) {

    private static final Set<DataType> DAY_ONLY_AT_FITBIT = Set.of(DataType.HYDRATION_LOG, DataType.NUTRITION_LOG);

    /** Stores a new record; when no answer came, the record is looked for before that becomes a failure. */
    public CompletableFuture<DataPoint> create(NewDataPoint point) {
        return api.create(caller, type, point).exceptionallyCompose(failure -> {
            Throwable cause = Failures.cause(failure);
            return isUnclear(cause) ? findOrFail(point, cause) : CompletableFuture.failedFuture(cause);
        });
    }

    /** Whether records of the type can be listed, and be told from each other by their time. */
    public boolean canBeTold() {
        return type.operations().contains(DataOperation.LIST)
                && !(at == Api.FITBIT_WEB && DAY_ONLY_AT_FITBIT.contains(type));
    }

    private ChronoUnit grain() {
        return at == Api.FITBIT_WEB ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    }

    /** The record at the vendor that says what {@code point} says; empty when there is none, or types cannot be listed. */
    public CompletableFuture<Optional<DataPoint>> find(NewDataPoint point) {
        return find(point, "");
    }

    /** As {@link #find(NewDataPoint)}, but another record than the one with this id. */
    public CompletableFuture<Optional<DataPoint>> find(NewDataPoint point, String otherThan) {
        if (!canBeTold()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Instant from = (type.belongsToItsEnd()
                        ? point.time().endInstant()
                        : point.time().startInstant())
                .truncatedTo(grain());
        TimeRange moment = TimeRange.physical(from, from.plus(1, grain()));
        String sources = at == Api.GOOGLE_HEALTH && Sources.areTakenBy(type, DataOperation.LIST) ? Sources.SELF : null;
        return api.page(new PageRequest(caller, type, DataOperation.LIST, moment, null, sources))
                .thenApply(page -> page.points().stream()
                        .filter(held -> !otherThan.equals(held.vendorId()))
                        .filter(held -> isSameTime(held, point) && covers(held.value(), point.value()))
                        .findFirst());
    }

    private CompletableFuture<DataPoint> findOrFail(NewDataPoint point, Throwable failure) {
        return find(point)
                .handle((found, second) -> {
                    if (second == null && found.isPresent()) {
                        return CompletableFuture.completedFuture(found.get());
                    }
                    if (second != null) {
                        failure.addSuppressed(Failures.cause(second));
                    }
                    return CompletableFuture.<DataPoint>failedFuture(failure);
                })
                .thenCompose(outcome -> outcome);
    }

    /** No whole answer, a failure of the vendor's own, or an operation that was not done yet. */
    private static boolean isUnclear(Throwable failure) {
        return failure instanceof RemoteUnavailableException || failure instanceof MalformedAnswerException;
    }

    private boolean isSameTime(DataPoint held, NewDataPoint point) {
        return isSame(held.time().startInstant(), point.time().startInstant())
                && isSame(held.time().endInstant(), point.time().endInstant());
    }

    /** The vendors keep whole seconds of some types, or whole minutes. */
    private boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(grain().getDuration()) < 0;
    }

    /** Whether everything that was sent is there: the vendor adds members of its own. */
    private static boolean covers(@Nullable Object held, @Nullable Object sent) {
        if (sent instanceof Map<?, ?> members) {
            return held instanceof Map<?, ?> all
                    && members.entrySet().stream()
                            .filter(member -> all.containsKey(member.getKey()))
                            .allMatch(member -> covers(all.get(member.getKey()), member.getValue()));
        }
        if (sent instanceof List<?> elements) {
            return held instanceof List<?> all && all.size() == elements.size();
        }
        if (held instanceof Number one && sent instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        return sent == null
                || held instanceof OffsetDateTime
                || String.valueOf(held).equals(sent.toString());
    }
}
