package io.github.camelfitbit.contract;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.http.ScriptedTransport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every decorator of the transport keeps of its promises when it has nothing to add. */
@SuppressWarnings("FutureReturnValueIgnored") // these tests look at what is sent, not at what becomes of it
public abstract class HttpTransportContract {

    private static final HttpRequest REQUEST = ScriptedTransport.get("alice");

    private final ScriptedTransport vendor = new ScriptedTransport();

    /** The decorator under test, around {@code next}; a call in it need not wait. */
    protected abstract HttpTransport decorate(HttpTransport next);

    @Test
    void answersWithTheReadersValue() {
        assertThat(decorate(vendor).send(REQUEST, response -> response.status()))
                .isCompletedWithValue(200);
    }

    @Test
    void handsOverTheAnswerWhateverItsStatus() {
        vendor.answers(418, 1);

        assertThat(decorate(vendor).send(REQUEST, response -> response.status()))
                .isCompletedWithValue(418);
    }

    @Test
    void callsTheReaderOncePerAnswer() {
        AtomicInteger reads = new AtomicInteger();

        decorate(vendor).send(REQUEST, response -> reads.incrementAndGet());

        assertThat(reads).hasValue(vendor.sent.size()).hasValue(1);
    }

    @Test
    void completesOnTheCallersThreadWhenNothingHasToWait() {
        AtomicReference<@Nullable Thread> reading = new AtomicReference<>();

        CompletableFuture<String> answer = decorate(vendor).send(REQUEST, response -> {
            reading.set(Thread.currentThread());
            return "read";
        });

        assertThat(answer).isCompletedWithValue("read");
        assertThat(reading).hasValue(Thread.currentThread());
    }

    @Test
    void passesTheReadersExceptionOnUnwrapped() {
        InvalidRequestException refusal = refusal();

        CompletableFuture<String> answer = decorate(vendor).send(REQUEST, response -> {
            throw refusal;
        });

        assertThat(failureOf(answer)).isSameAs(refusal);
    }

    @Test
    void passesALateFailureOnUnwrapped() {
        CompletableFuture<Object> late = new CompletableFuture<>();
        vendor.then(answer(late));
        InvalidRequestException refusal = refusal();

        CompletableFuture<String> answer = decorate(vendor).send(REQUEST, response -> "read");
        late.completeExceptionally(refusal);

        assertThat(failureOf(answer)).isSameAs(refusal);
    }

    @Test
    void passesALateValueOn() {
        CompletableFuture<Object> late = new CompletableFuture<>();
        vendor.then(answer(late));

        CompletableFuture<String> answer = decorate(vendor).send(REQUEST, response -> "read");
        assertThat(answer).isNotDone();
        late.complete("late");

        assertThat(answer).isCompletedWithValue("late");
    }

    @Test
    void sendsTheRequestAsItIs() {
        HttpRequest marked = REQUEST.withHeader("X-Marked", "yes");

        decorate(vendor).send(marked, response -> "read");

        assertThat(vendor.sent).containsExactly(marked);
        assertThat(vendor.sent.get(0).headers()).isEqualTo(Map.of("X-Marked", "yes"));
    }

    private static InvalidRequestException refusal() {
        return new InvalidRequestException("no such filter", RemoteFailure.permanent(400, "INVALID_FILTER"), null);
    }

    private static ScriptedTransport.Answer answer(CompletableFuture<Object> late) {
        return new ScriptedTransport.Answer() {
            @Override
            @SuppressWarnings("unchecked") // the tests above complete it with what their reader would return
            public <T> CompletableFuture<T> to(ResponseReader<T> reader) {
                return (CompletableFuture<T>) late;
            }
        };
    }

    private static @Nullable Throwable failureOf(CompletableFuture<?> answer) {
        AtomicReference<@Nullable Throwable> seen = new AtomicReference<>();
        answer.whenComplete((value, failure) -> seen.set(failure));
        return seen.get();
    }
}
