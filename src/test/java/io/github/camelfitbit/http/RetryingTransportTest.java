package io.github.camelfitbit.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.github.camelfitbit.contract.HttpTransportContract;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("FutureReturnValueIgnored") // these tests look at what is sent, not at what becomes of it
class RetryingTransportTest extends HttpTransportContract {

    private static final HttpRequest GET = ScriptedTransport.get("alice");

    private final ManualScheduler time = new ManualScheduler();
    private final ScriptedTransport vendor = new ScriptedTransport();
    private final RetryingTransport retrying = retrying(vendor, Runnable::run);

    @Override
    protected HttpTransport decorate(HttpTransport next) {
        return retrying(next, Runnable::run);
    }

    @Test
    void repeatsACallWhoseFailurePasses() {
        vendor.fails(unavailable()).fails(unavailable());

        CompletableFuture<Integer> answer = retrying.send(GET, HttpResponse::status);
        time.advance(Duration.ofSeconds(10));

        assertThat(answer).isCompletedWithValue(200);
        assertThat(vendor.sent).hasSize(3);
    }

    @Test
    void waitsLongerEachTime() {
        fail(9);

        retrying.send(GET, HttpResponse::status);

        // half of 1 s, 1.3 s, 1.69 s and 2.197 s: the random source says 0
        assertThat(sentAfter(499, 1, 649, 1, 844, 1, 1098, 1)).containsExactly(1, 2, 2, 3, 3, 4, 4, 5);
    }

    @Test
    void givesUpWithTheLastFailureAfterFiveAttempts() {
        fail(4);
        RemoteUnavailableException last = unavailable();
        vendor.fails(last);

        CompletableFuture<Integer> answer = retrying.send(GET, HttpResponse::status);
        time.advance(Duration.ofMinutes(5));

        assertThat(answer.handle((value, failure) -> failure)).isCompletedWithValue(last);
        assertThat(vendor.sent).hasSize(5);
    }

    @Test
    void waitsAtLeastAsLongAsTheVendorAsked() {
        vendor.fails(limited(Duration.ofSeconds(30)));

        retrying.send(GET, HttpResponse::status);

        assertThat(sentAfter(29_999, 1)).containsExactly(1, 2);
    }

    @Test
    void givesUpAtOnceWhenTheVendorAsksForTooLongAWait() {
        RateLimitedException tooLong = limited(Duration.ofMinutes(2));
        vendor.fails(tooLong);

        CompletableFuture<Integer> answer = retrying.send(GET, HttpResponse::status);

        assertThat(answer.handle((value, failure) -> failure)).isCompletedWithValue(tooLong);
        assertThat(time.pending()).isZero();
    }

    @Test
    void doesNotRepeatACreate() {
        vendor.fails(unavailable());

        CompletableFuture<Integer> answer =
                retrying.send(ScriptedTransport.request("POST", "alice"), HttpResponse::status);

        assertThat(answer).isCompletedExceptionally();
        assertThat(time.pending()).isZero();
    }

    @Test
    void repeatsAPostThatItsMakerDeclaredSafe() {
        vendor.fails(unavailable());

        CompletableFuture<Integer> answer = retrying.send(
                ScriptedTransport.request("POST", "alice").withHeader("X", "y").asRepeatable(), HttpResponse::status);
        time.advance(Duration.ofSeconds(1));

        assertThat(answer).isCompletedWithValue(200);
    }

    @Test
    void doesNotRepeatWhatCannotHelp() {
        vendor.fails(new InvalidRequestException("no", RemoteFailure.permanent(400, ""), null));
        vendor.fails(new IllegalStateException("ours"));

        assertThat(retrying.send(GET, HttpResponse::status)).isCompletedExceptionally();
        assertThat(retrying.send(GET, HttpResponse::status)).isCompletedExceptionally();
        assertThat(time.pending()).isZero();
    }

    @Test
    void beginsRepetitionsOnTheExecutorAndNeverOnTheScheduler() {
        List<Runnable> handedOver = new ArrayList<>();
        vendor.fails(unavailable());

        retrying(vendor, handedOver::add).send(GET, HttpResponse::status);
        time.advance(Duration.ofSeconds(1));

        assertThat(vendor.sent).hasSize(1);
        assertThat(handedOver).singleElement().satisfies(Runnable::run);
        assertThat(vendor.sent).hasSize(2);
    }

    @Test
    void stopsWhenTheCallerCancels() {
        fail(1);

        retrying.send(GET, HttpResponse::status).cancel(false);
        time.advance(Duration.ofMinutes(1));

        assertThat(vendor.sent).hasSize(1);
        assertThat(time.pending()).isZero();
    }

    @Test
    void endsAsTheLastAttemptDidWhenItsThreadsAreGone() {
        RemoteUnavailableException last = unavailable();
        vendor.fails(last);
        time.shutdown();

        CompletableFuture<Integer> answer = retrying.send(GET, HttpResponse::status);

        assertThat(answer.handle((value, failure) -> failure)).isCompletedWithValue(last);
    }

    @Test
    void aRepetitionThatThrowsInsteadOfAnsweringEndsTheCall() {
        IllegalStateException thrown = new IllegalStateException("closed");
        vendor.fails(unavailable()).then(new ScriptedTransport.Answer() {
            @Override
            public <T> CompletableFuture<T> to(ResponseReader<T> reader) {
                throw thrown;
            }
        });

        CompletableFuture<Integer> answer = retrying.send(GET, HttpResponse::status);
        time.advance(Duration.ofSeconds(1));

        assertThat(answer.handle((value, failure) -> failure)).isCompletedWithValue(thrown);
    }

    private RetryingTransport retrying(HttpTransport next, Executor executor) {
        return new RetryingTransport(next, RetryPolicy.googleHealth(), () -> 0, time, executor);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            vendor.fails(unavailable());
        }
    }

    /** How many requests were sent after each of the steps. */
    private List<Integer> sentAfter(long... stepMillis) {
        List<Integer> sent = new ArrayList<>();
        for (long step : stepMillis) {
            time.advance(Duration.ofMillis(step));
            sent.add(vendor.sent.size());
        }
        return sent;
    }

    private static RemoteUnavailableException unavailable() {
        return new RemoteUnavailableException("down", RemoteFailure.passing(503, ""), null);
    }

    private static RateLimitedException limited(Duration retryAfter) {
        return new RateLimitedException("slow down", new RemoteFailure(429, "", Remedy.WAIT, retryAfter), null);
    }
}
