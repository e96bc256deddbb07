package io.github.camelfitbit.oauth.token;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.NotPermittedException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static io.github.camelfitbit.oauth.World.granted;
import static org.assertj.core.api.Assertions.assertThat;

class AuthorizedTransportTest {

    private static final String SLEEP = "https://health.googleapis.com/v4/users/me/dataTypes/sleep/dataPoints?filter=x";

    private final World world = new World().withAlice();

    @Test
    void sendsAFreshTokenOnTheCallersThread() {
        CompletableFuture<String> answer = ask();

        assertThat(world.api.last().bearer()).isEqualTo("Bearer access-1");
        assertThat(world.api.last().request().headers()).containsEntry("Accept", "application/json");
        world.api.last().answer(200, "body");
        assertThat(answer).isCompletedWithValue("200 body");
    }

    @Test
    void waitsForTheRefreshBeforeItSends() {
        world.tokenEnds();
        CompletableFuture<String> answer = ask();
        assertThat(world.api.count()).isZero();

        world.oauth.last().answer(200, granted("access-2"));
        assertThat(world.api.last().bearer()).isEqualTo("Bearer access-2");
        world.api.last().answer(200, "body");
        assertThat(answer).isCompletedWithValue("200 body");
    }

    @Test
    void refreshesOnceAndRepeatsOnceAfterA401() {
        CompletableFuture<String> answer = ask();
        world.api.call(0).answer(401, "");
        world.oauth.last().answer(200, granted("access-2"));
        assertThat(world.api.call(1).bearer()).isEqualTo("Bearer access-2");
        world.api.call(1).answer(200, "body");

        assertThat(answer).isCompletedWithValue("200 body");
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void twoRequestsWithTheSameRejectedTokenShareOneRefresh() {
        CompletableFuture<String> first = ask();
        CompletableFuture<String> second = ask();
        world.api.call(0).answer(401, "");
        world.oauth.last().answer(200, granted("access-2"));
        world.api.call(1).answer(401, "");

        assertThat(world.oauth.count()).isOne();
        world.api.call(2).answer(200, "a");
        world.api.call(3).answer(200, "b");
        assertThat(first).isCompletedWithValue("200 a");
        assertThat(second).isCompletedWithValue("200 b");
    }

    @Test
    void aSecond401AfterARefreshIsABadDayAndNotTheEnd() {
        CompletableFuture<String> answer = refusedTwice("access-2");

        assertThat(failure(answer))
                .isInstanceOf(RemoteUnavailableException.class)
                .hasMessageContaining("alice")
                .hasMessageContaining("15 minutes");
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(world.alice().refusedSince()).isEqualTo(world.clock.instant());
        assertThat(world.api.count()).isEqualTo(2);
    }

    @Test
    void anOutageOfTheApiCostsOneRefreshInFifteenMinutes() {
        refusedTwice("access-2");
        CompletableFuture<String> soon = ask();
        world.api.last().answer(401, "");
        assertThat(failure(soon)).isInstanceOf(RemoteUnavailableException.class);
        assertThat(world.oauth.count()).isOne();

        world.time.advance(Refusals.INTERVAL);
        ask();
        world.api.last().answer(401, "");
        assertThat(world.oauth.count()).isEqualTo(2);
    }

    @Test
    void aDayOfRefusalsNeedsReauthorization() {
        refusedTwice("access-2");
        world.clock.advance(Refusals.GRACE.plusSeconds(1));
        world.time.advance(Refusals.INTERVAL);
        ask();
        world.oauth.last().answer(200, granted("access-3"));
        world.api.last().answer(401, "");
        world.oauth.last().answer(200, granted("access-4"));
        world.api.last().answer(401, "");

        assertThat(world.alice().state()).isEqualTo(ConnectionState.NEEDS_REAUTHORIZATION);
        assertThat(world.alice().stateReason()).isEqualTo("unauthorized_after_refresh");
        assertThat(failure(ask())).isInstanceOf(ConsentRequiredException.class);
    }

    @Test
    void oneAcceptedTokenEndsTheCountOfRefusals() {
        refusedTwice("access-2");
        ask();
        world.api.last().answer(403, "not today");

        assertThat(world.alice().refusedSince()).isNull();
    }

    @Test
    void theVendorsBadHourDoesNotEndTheCountOfRefusals() {
        refusedTwice("access-2");
        ask();
        world.api.last().answer(503, "");

        assertThat(world.alice().refusedSince()).isNotNull();
    }

    @Test
    void aRepairBeginsTheCountOfRefusalsAnew() {
        world.store.put(world.alice()
                .withRefusedSince(world.clock.instant().minus(Refusals.GRACE))
                .needsReauthorization("unauthorized_after_refresh", world.clock.instant()));
        world.tokens.refresh("alice");
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(world.alice().refusedSince()).isNull();
    }

    @Test
    void aSecond401OfATokenThatWasReplacedMeanwhileCostsNothing() {
        CompletableFuture<String> answer = ask();
        world.api.call(0).answer(401, "");
        world.oauth.last().answer(200, granted("access-2"));
        world.store.put(world.alice()
                .withTokens(World.tokens("consented-anew", World.EXPIRES, "refresh-2"), world.clock.instant()));
        world.api.call(1).answer(401, "");

        assertThat(failure(answer)).isInstanceOf(NotPermittedException.class);
        assertThat(((RemoteException) failure(answer)).isRetryable()).isTrue();
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void a401WhoseRefreshFailsForAPassingReasonCostsNothing() {
        Connection before = world.alice();
        CompletableFuture<String> answer = ask();
        world.api.call(0).answer(401, "");
        world.oauth.last().answer(503, "");

        assertThat(failure(answer)).isInstanceOf(RemoteUnavailableException.class);
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void a401WhoseRefreshIsRefusedNeedsReauthorization() {
        CompletableFuture<String> answer = ask();
        world.api.call(0).answer(401, "");
        world.refuseTwice();

        assertThat(failure(answer)).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.alice().stateReason()).isEqualTo("invalid_grant");
    }

    @Test
    void aPassing403CostsNothing() {
        Connection before = world.alice();
        CompletableFuture<String> answer = ask();
        world.api.last().answer(403, "refused");

        assertThat(answer).isCompletedWithValue("403 refused");
        assertThat(world.alice()).isEqualTo(before);
        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void failuresComeAsTheTransportGaveThem() {
        CompletableFuture<String> answer = ask();
        world.api.last().breakOff();

        assertThat(failure(answer)).isInstanceOf(RemoteUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v4/users/me",
                "http://health.googleapis.com/v4/users/me",
                "https://health.googleapis.com:8443/v4/users/me",
                "https://health.googleapis.com@evil.example/v4",
                "https://health.googleapis.com.evil.example/v4",
                "https://user@evil.example:443/v4",
                "//health.googleapis.com/v4",
                "/v4/users/me",
                "mailto:health.googleapis.com"
            })
    void sendsTheTokenNowhereElse(String elsewhere) {
        CompletableFuture<String> answer =
                world.transport.send(World.get(elsewhere), AuthorizedTransportTest::statusAndBody);

        assertThat(failure(answer)).isInstanceOf(InvalidArgumentException.class);
        assertThat(world.api.count()).isZero();
        assertThat(world.store.reads).as("no token is even looked for").hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://health.googleapis.com:443/v4", "HTTPS://HEALTH.googleapis.com/v4"})
    void knowsItsOriginInEverySpelling(String same) {
        world.transport.send(World.get(same), AuthorizedTransportTest::statusAndBody);

        assertThat(world.api.count()).isOne();
    }

    @Test
    void aGivenTokenGoesToTheSameOriginOnly() {
        BearerTransport bearer = new BearerTransport(world.api, World.API, Secret.of("trial"));
        bearer.send(World.get(SLEEP), AuthorizedTransportTest::statusAndBody);

        assertThat(world.api.last().bearer()).isEqualTo("Bearer trial");
        assertThat(failure(bearer.send(World.get("https://evil.example/"), AuthorizedTransportTest::statusAndBody)))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void leavesToTheRequestWhetherItMayBeRepeated() {
        world.transport.send(write("PATCH").asRepeatable(), AuthorizedTransportTest::statusAndBody);
        assertThat(world.api.last().request().repeatable()).isTrue();

        world.transport.send(write("POST"), AuthorizedTransportTest::statusAndBody);
        assertThat(world.api.last().request().repeatable()).isFalse();
    }

    @Test
    void replacesWhateverCredentialsARequestCameWith() {
        world.transport.send(
                World.get(SLEEP).withHeader("authorization", "Bearer smuggled"),
                AuthorizedTransportTest::statusAndBody);

        assertThat(world.api.last().request().headers()).hasSize(2).containsValue("Bearer access-1");
    }

    @Test
    void theRefusalShowsNoQuery() {
        URI secretive = URI.create("https://evil.example/path?access_token=hidden");
        CompletableFuture<String> answer =
                world.transport.send(World.get(secretive.toString()), AuthorizedTransportTest::statusAndBody);

        assertThat(failure(answer)).hasMessageNotContaining("hidden");
    }

    private CompletableFuture<String> ask() {
        return world.transport.send(World.get(SLEEP), AuthorizedTransportTest::statusAndBody);
    }

    /** The API refuses the stored token, and the renewed one as well. */
    private CompletableFuture<String> refusedTwice(String renewed) {
        CompletableFuture<String> answer = ask();
        world.api.last().answer(401, "");
        world.oauth.last().answer(200, granted(renewed));
        world.api.last().answer(401, "");
        return answer;
    }

    private static HttpRequest write(String method) {
        return new HttpRequest(method, URI.create(SLEEP), Map.of(), new byte[0], new Caller("alice", Priority.ACTION));
    }

    private static String statusAndBody(HttpResponse response) throws IOException {
        return response.status() + " " + new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
