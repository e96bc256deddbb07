package io.github.camelfitbit.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.WriteEntry;
import io.github.camelfitbit.store.WriteLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a message that is delivered twice write once: on this node, on another one, and after a crash. Thread-safe; what it
 * knows is in the log.
 *
 * <p>A write is known by the key that the route gives, or else by the exchange and its body, so that Camel's redelivery
 * of an exchange is recognised by itself. An attempt that ended without an answer, or whose node was killed, is followed
 * by a look at the vendor before anything is sent again.
 */
final class WriteGuard {

    private static final Logger LOG = LoggerFactory.getLogger(WriteGuard.class);

    /** No attempt takes so long, with all its waits: one that has not ended by then was killed. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    private final WriteLog log;
    private final Clock clock;

    WriteGuard(WriteLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** One write, as the guard sees it. */
    interface Write {
        /** Writes; {@code begunAt} is the present of the first attempt. */
        CompletableFuture<DataPoint> attempt(Instant begunAt);

        /** What an earlier attempt wrote after all; empty when it wrote nothing. */
        CompletableFuture<Optional<DataPoint>> find(Instant begunAt);

        /** Whether {@link #find} can tell, or writing once more does no harm. */
        boolean mayBeRepeated();

        /** What is answered for a record that was written before. */
        CompletableFuture<DataPoint> again(String vendorId, Instant begunAt);
    }

    /** Writes unless that was done under the same key; what was done is answered again. */
    CompletableFuture<DataPoint> once(String operation, OperationRequest request, Write write) {
        String key = key(operation, request);
        Instant now = clock.instant();
        if (key == null) {
            return write.attempt(now);
        }
        WriteEntry entry = WriteEntry.begun(UUID.randomUUID().toString(), now);
        return log.begin(key, entry, now.minus(OwnRecords.REMEMBERED))
                .map(before -> after(before, key, write))
                .orElseGet(() -> attempt(key, entry, write));
    }

    private CompletableFuture<DataPoint> after(WriteEntry before, String key, Write write) {
        if (before.isWritten()) {
            return write.again(before.outcome(), before.begunAt());
        }
        Instant now = clock.instant();
        WriteEntry entry = before.triedAgain(UUID.randomUUID().toString(), now);
        boolean mayBeAlive = before.outcome().equals(WriteEntry.UNDER_WAY)
                && before.attemptAt().plus(LONGEST_ATTEMPT).isAfter(now);
        if (!mayBeAlive && !write.mayBeRepeated()) {
            throw unclear(before.begunAt());
        }
        if (mayBeAlive || !log.replace(key, before, entry)) {
            throw underWay();
        }
        return noted(key, entry, Relay.begin(() -> write.find(before.begunAt())).thenCompose(found -> found.map(
                        CompletableFuture::completedFuture)
                .orElseGet(() -> write.attempt(before.begunAt()))));
    }

    private CompletableFuture<DataPoint> attempt(String key, WriteEntry entry, Write write) {
        return noted(key, entry, Relay.begin(() -> write.attempt(entry.begunAt())));
    }

    private CompletableFuture<DataPoint> noted(String key, WriteEntry entry, CompletableFuture<DataPoint> attempt) {
        return attempt.whenComplete((point, failure) -> {
            try {
                note(key, entry, point, failure);
            } catch (FitbitException e) {
                // what the vendor holds counts; without the note a second delivery looks there first
                LOG.warn("What was written cannot be noted, a second delivery may write again: {}", e.getMessage());
            }
        });
    }

    private void note(String key, WriteEntry entry, @Nullable DataPoint point, @Nullable Throwable failure) {
        if (failure == null) {
            String id = point == null || point.vendorId() == null ? "-" : point.vendorId();
            log.replace(key, entry, entry.ended(id));
        } else if (isUnclear(Failures.cause(failure))) {
            log.replace(key, entry, entry.ended(WriteEntry.UNCLEAR));
        } else {
            log.remove(key, entry);
        }
    }

    /** Whether the vendor may have written all the same. */
    private static boolean isUnclear(Throwable failure) {
        return failure instanceof RemoteUnavailableException || failure instanceof MalformedAnswerException;
    }

    private static RemoteUnavailableException underWay() {
        return new RemoteUnavailableException(
                "a write with the same idempotencyKey is under way, here or on another node; nothing was sent, deliver"
                        + " the message again in a while",
                RemoteFailure.passing(0, "WRITE_UNDER_WAY"),
                null);
    }

    private static InvalidRequestException unclear(Instant begunAt) {
        return new InvalidRequestException(
                "a write with the same idempotencyKey began at " + begunAt + " and got no answer, and the vendor cannot"
                        + " be asked whether it holds the record; nothing was sent. Have the person look in the app: if"
                        + " the record is missing, send it with another idempotencyKey",
                RemoteFailure.permanent(0, "WRITE_UNCLEAR"),
                null);
    }

    /** Of a digest, so that neither a message nor an id of the application is readable in the log; null for no guard. */
    private static @Nullable String key(String operation, OperationRequest request) {
        Arguments arguments = request.arguments();
        String given = arguments.text("idempotencyKey");
        String exchange = arguments.text("exchangeId");
        if (given != null) {
            return OwnRecords.digest(request.connection(), operation, "key", given);
        }
        return exchange == null
                ? null
                : OwnRecords.digest(
                        request.connection(),
                        operation,
                        "exchange",
                        exchange,
                        arguments.text("id", ""),
                        String.valueOf(request.body()));
    }
}
