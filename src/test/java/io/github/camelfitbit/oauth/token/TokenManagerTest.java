package io.github.camelfitbit.oauth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.ScriptedTransport;
import io.github.camelfitbit.oauth.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static io.github.camelfitbit.oauth.World.error;
import static io.github.camelfitbit.oauth.World.granted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class TokenManagerTest {

    private final World world = new World().withAlice();
    private final TokenManager tokens = world.tokens;

    @Test
    void givesAFreshTokenOnTheCallersThreadWithoutAskingAnyone() {
        assertThat(tokens.accessToken("alice")).isCompletedWithValue(Secret.of("access-1"));
        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void readsTheStoreOnceForManyRequestsInARow() {
        IntStream.range(0, 100).forEach(i -> tokens.accessToken("alice"));

        assertThat(world.store.reads).hasValue(1);
    }

    @Test
    void seesWhatAnotherNodeStoredAfterAFewSeconds() {
        tokens.accessToken("alice");
        world.store.put(
                world.alice().withTokens(World.tokens("access-9", World.EXPIRES, "refresh-1"), world.clock.instant()));
        world.clock.advance(Connections.MAX_AGE);

        assertThat(tokens.accessToken("alice")).isCompletedWithValue(Secret.of("access-9"));
    }

    @Test
    void refreshesOnceWhenTenThreadsFindTheTokenExpired() throws Exception {
        world.tokenEnds();
        List<CompletableFuture<Secret>> waiting = inTenThreads(() -> tokens.accessToken("alice"));

        assertThat(world.oauth.count()).isOne();
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        world.oauth.last().answer(200, granted("access-2"));
        assertThat(waiting).allSatisfy(token -> assertThat(token).isCompletedWithValue(Secret.of("access-2")));
    }

    @Test
    void asksWithTheRefreshTokenAndTheClientsCredentialsInTheForm() {
        world.tokenEnds();
        tokens.accessToken("alice");

        ScriptedTransport.Call<?> call = world.oauth.last();
        assertThat(call.request().uri()).isEqualTo(world.settings.tokenEndpoint());
        assertThat(call.request().headers())
                .containsOnly(
                        Map.entry("Content-Type", "application/x-www-form-urlencoded"),
                        Map.entry("Accept", "application/json"));
        assertThat(call.form("grant_type")).isEqualTo("refresh_token");
        assertThat(call.form("refresh_token")).isEqualTo("refresh-1");
        assertThat(call.form("client_id")).isEqualTo("client-1");
        assertThat(call.form("client_secret")).isEqualTo("client-secret-1");
        assertThat(call.request().repeatable()).isTrue();
    }

    @Test
    void refreshesBeforeTheTokenEnds() {
        world.tokenEndsSoon();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void storesTheNewTokensBeforeAnyoneUsesThem() {
        world.tokenEnds();
        CompletableFuture<Tokens> storedWhenTold = tokens.accessToken("alice").thenApply(t -> world.alicesTokens());
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(storedWhenTold.join().accessToken()).isEqualTo(Secret.of("access-2"));
    }

    @Test
    void givesNobodyATokenThatCouldNotBeStored() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.store.breakDown(true);
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(failure(token)).isInstanceOf(StoreException.class);
    }

    @Test
    void keepsTheOldRefreshTokenWhenTheAnswerHasNone() {
        world.tokenEnds();
        tokens.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(world.alicesTokens().refreshToken()).isEqualTo(Secret.of("refresh-1"));
        assertThat(world.alicesTokens().expiresAt())
                .isEqualTo(world.clock.instant().plusSeconds(3599));
    }

    @Test
    void storesARotatedRefreshToken() {
        world.tokenEnds();
        tokens.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));

        assertThat(world.alicesTokens().refreshToken()).isEqualTo(Secret.of("refresh-2"));
        assertThat(world.alice().scopes()).containsExactly("openid");
    }

    @Test
    void keepsTheEndOfTheRefreshTokenUnlessGivenAnew() {
        Instant end = World.EXPIRES.plus(Duration.ofDays(7));
        world.store.put(world.alice()
                .withTokens(
                        new Tokens(Secret.of("access-1"), World.EXPIRES, Secret.of("refresh-1"), end),
                        world.clock.instant()));
        world.tokenEnds();
        tokens.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(world.alicesTokens().refreshTokenExpiresAt()).isEqualTo(end);
    }

    @Test
    void countsLifetimesFromWhenItAskedNotFromWhenItWasAnswered() {
        world.tokenEnds();
        Instant asked = world.clock.instant();
        tokens.accessToken("alice");
        world.clock.advance(Duration.ofSeconds(40));
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(world.alicesTokens().expiresAt()).isEqualTo(asked.plusSeconds(3599));
    }

    @Test
    void takesAnHourWhenTheAnswerHasNoLifetime() {
        world.tokenEnds();
        tokens.accessToken("alice");
        world.oauth.last().answer(200, "{\"access_token\":\"access-2\",\"token_type\":\"Bearer\"}");

        assertThat(world.alicesTokens().expiresAt())
                .isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void survivesALifetimeThatWouldOverflowTheCalendar() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2").replace("3599", String.valueOf(Long.MAX_VALUE)));

        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void usesWhatAnotherNodeStoredWhenItLosesTheRace() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.store.beforeNextWrite(() -> world.store.put(
                world.alice().withTokens(World.tokens("theirs", later(), "refresh-1"), world.clock.instant())));
        world.oauth.last().answer(200, granted("ours"));

        assertThat(token).isCompletedWithValue(Secret.of("theirs"));
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("theirs"));
    }

    @Test
    void storesItsTokensAfterARaceAboutSomethingElse() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.store.beforeNextWrite(() -> world.store.put(world.alice().withPerson(World.person("222"))));
        world.oauth.last().answer(200, granted("ours"));

        assertThat(token).isCompletedWithValue(Secret.of("ours"));
        assertThat(world.alice().person()).isEqualTo(World.person("222"));
    }

    @Test
    void storesNothingWhenThePersonDisconnectedMeanwhile() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.store.beforeNextWrite(() -> world.store.put(world.alice().disconnected(world.clock.instant())));
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(failure(token)).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.alice().state()).isEqualTo(ConnectionState.DISCONNECTED);
        assertThat(world.alice().tokens()).isNull();
    }

    @Test
    void revokesANewRefreshTokenThatNobodyWillKnow() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.store.put(world.alice().disconnected(world.clock.instant()));
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));

        assertThat(world.oauth.last().request().uri()).isEqualTo(world.settings.revocationEndpoint());
        assertThat(world.oauth.last().form("token")).isEqualTo("refresh-2");
        world.oauth.last().answer(200, "");
        assertThat(failure(token)).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.alice().tokens()).isNull();
    }

    @Test
    void doesNotRefreshWhenAnotherNodeDidIt() {
        tokens.accessToken("alice");
        world.tokenEnds();
        world.store.put(world.alice().withTokens(World.tokens("theirs", later(), "refresh-1"), world.clock.instant()));

        assertThat(tokens.accessToken("alice")).isCompletedWithValue(Secret.of("theirs"));
        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void invalidGrantIsGivenUpOnlyAfterReadingTheStoreAgain() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.store.put(world.alice().withTokens(World.tokens("theirs", later(), "refresh-2"), world.clock.instant()));
        world.oauth.last().answer(400, error("invalid_grant"));

        assertThat(token).isCompletedWithValue(Secret.of("theirs"));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void invalidGrantNeedsReauthorizationAndKeepsTheTokens() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.refuseTwice();

        assertThat(failure(token))
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("alice")
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining("connections/authorize-url");
        assertThat(world.alice().state()).isEqualTo(ConnectionState.NEEDS_REAUTHORIZATION);
        assertThat(world.alice().stateReason()).isEqualTo("invalid_grant");
        assertThat(world.alicesTokens().refreshToken()).isEqualTo(Secret.of("refresh-1"));
    }

    @Test
    void aRefusalInFitbitsWordsIsOneToo() {
        world.store.put(Connection.connected(
                "bob",
                Api.FITBIT_WEB,
                Set.of("sleep"),
                World.tokens("access-b", World.EXPIRES, "refresh-b"),
                world.clock.instant()));
        String refusal = "{\"errors\":[{\"errorType\":\"invalid_grant\",\"message\":\"x\"}],\"success\":false}";
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("bob");
        world.oauth.last().answer(400, refusal);
        world.time.advance(Duration.ofSeconds(2));
        world.oauth.last().answer(400, refusal);

        assertThat(failure(token)).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.store.get("bob").stateReason()).isEqualTo("invalid_grant");
    }

    @Test
    void oneRefusalIsNotBelieved() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(400, error("invalid_grant"));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
        world.time.advance(Duration.ofSeconds(2));

        assertThat(world.oauth.count()).isEqualTo(2);
        assertThat(world.oauth.call(1).request().body())
                .isEqualTo(world.oauth.call(0).request().body());
        world.oauth.last().answer(200, granted("access-2"));
        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void aRefusalIsNoLongerOfInterestWhenAnotherNodeStoresDuringThePause() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(400, error("invalid_grant"));
        world.store.put(world.alice().withTokens(World.tokens("theirs", later(), "refresh-2"), world.clock.instant()));
        world.time.advance(Duration.ofSeconds(2));

        assertThat(token).isCompletedWithValue(Secret.of("theirs"));
        assertThat(world.oauth.count()).isOne();
    }

    @Test
    void aRefreshThatMetAnotherOneIsRepeatedWordForWord() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(409, "");
        world.time.advance(Duration.ofSeconds(2));
        assertThat(world.oauth.call(1).request().body())
                .isEqualTo(world.oauth.call(0).request().body());
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));

        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void aConflictWithoutEndIsAPassingFailure() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        IntStream.range(0, 4).forEach(i -> {
            world.oauth.last().answer(409, "");
            world.time.advance(Duration.ofSeconds(2));
        });

        assertThat(failure(token)).isInstanceOf(RemoteUnavailableException.class);
        assertThat(world.oauth.count()).isEqualTo(4);
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void asksTheVendorNoMoreOnceAConnectionNeedsReauthorization() {
        world.store.put(world.alice().needsReauthorization("invalid_grant", world.clock.instant()));

        assertThat(failure(tokens.accessToken("alice"))).isInstanceOf(ConsentRequiredException.class);
        assertThat(failure(replaced(Secret.of("access-1")))).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void aRefreshOnDemandRepairsAConnectionThatNeedsReauthorization() {
        world.store.put(world.alice().needsReauthorization("unauthorized_after_refresh", world.clock.instant()));
        CompletableFuture<Connection> repaired = tokens.refresh("alice");
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(repaired).isCompleted();
        assertThat(repaired.join().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(repaired.join()).isEqualTo(world.alice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "unauthorized_client", "deleted_client", "redirect_uri_mismatch"})
    void aFaultOfTheConfigurationNamesTheOptionsAndLeavesTheConnectionAlone(String code) {
        Connection before = world.alice();
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(401, error(code));

        assertThat(failure(token))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("clientId")
                .hasMessageContaining("clientSecret");
        assertThat(world.alice()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | {\"error\":\"rate_limit_exceeded\"}",
                "500 | {\"error\":\"internal_failure\"}",
                "503 | <html>Service Unavailable</html>",
                "400 | {\"error\":\"temporarily_unavailable\"}",
                "503 | {\"error\":\"invalid_grant\"}",
                "403 | <html>captive portal</html>",
                "200 | <html>captive portal</html>",
                "200 | {\"token_type\":\"Bearer\"}",
                "200 | {\"access_token\":\"cut-sh",
                "200 | {\"access_token\":\"line\\u000abreak\",\"token_type\":\"Bearer\"}",
                "200 | ''",
                "302 | ''"
            })
    void aBadHourLeavesTheConnectionAlone(int status, String body) {
        Connection before = world.alice();
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(status, body);

        assertThat(failure(token)).isInstanceOf(RemoteUnavailableException.class);
        assertThat(((RemoteException) failure(token)).getHttpResponseCode()).isEqualTo(status);
        assertThat(((RemoteException) failure(token)).isRetryable()).isTrue();
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void tellsHowLongTheVendorAskedToWait() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(429, "", Map.of("retry-after", "17"));

        assertThat(((RemoteException) failure(token)).retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void doesNotReadAnEndlessAnswer() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(200, granted("x".repeat(70_000)));

        assertThat(failure(token)).isInstanceOf(RemoteUnavailableException.class);
    }

    @Test
    void anUnknownRefusalIsPermanentAndLeavesTheConnectionAlone() {
        Connection before = world.alice();
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().answer(400, error("invalid_request"));

        assertThat(failure(token)).isInstanceOf(InvalidRequestException.class);
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void usesWhatIsLeftOfTheOldTokenWhenAnEarlyRefreshFailsForAPassingReason() {
        world.tokenEndsSoon();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth.last().breakOff();

        assertThat(token).isCompletedWithValue(Secret.of("access-1"));
    }

    @Test
    void doesNotUseTheOldTokenWhenItEndedWhileWaiting() {
        world.tokenEndsSoon();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.clock.advance(Duration.ofMinutes(3));
        world.oauth.last().breakOff();

        assertThat(failure(token)).isInstanceOf(RemoteUnavailableException.class);
    }

    @Test
    void doesNotUseTheOldTokenWhenTheVendorRefusedForGood() {
        world.tokenEndsSoon();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.refuseTwice();

        assertThat(failure(token)).isInstanceOf(ConsentRequiredException.class);
    }

    @Test
    void sharesOneFailureAndTriesAgainNextTime() throws Exception {
        world.tokenEnds();
        List<CompletableFuture<Secret>> waiting = inTenThreads(() -> tokens.accessToken("alice"));
        world.oauth.last().breakOff();
        Throwable shared = failure(waiting.get(0));
        assertThat(waiting).allSatisfy(token -> assertThat(failure(token)).isSameAs(shared));

        CompletableFuture<Secret> again = tokens.accessToken("alice");
        assertThat(world.oauth.count()).isEqualTo(2);
        world.oauth.last().answer(200, granted("access-2"));
        assertThat(again).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void oneWhoGivesUpWaitingDisturbsNobody() {
        world.tokenEnds();
        CompletableFuture<Secret> impatient = tokens.accessToken("alice");
        CompletableFuture<Secret> patient = tokens.accessToken("alice");
        impatient.cancel(true);
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(patient).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void refreshesTwoPeopleAtTheSameTime() {
        world.store.put(World.connection("bob", World.tokens("access-b", World.EXPIRES, "refresh-b")));
        world.tokenEnds();
        tokens.accessToken("alice");
        tokens.accessToken("bob");

        assertThat(world.oauth.count()).isEqualTo(2);
    }

    @Test
    void aRejectedTokenIsRefreshedThoughTheClockCallsItFresh() {
        CompletableFuture<Secret> token = replaced(Secret.of("access-1"));
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void aRejectedTokenThatWasReplacedAlreadyCostsNoRefresh() {
        assertThat(replaced(Secret.of("access-0"))).isCompletedWithValue(Secret.of("access-1"));
        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void aLateJoinerIsNotGivenTheVeryTokenThatWasJustRejected() {
        replaced(Secret.of("access-1"));
        CompletableFuture<Secret> late = replaced(Secret.of("access-2"));
        world.oauth.call(0).answer(200, granted("access-2"));
        assertThat(late).isNotDone();

        world.oauth.call(1).answer(200, granted("access-3"));
        assertThat(late).isCompletedWithValue(Secret.of("access-3"));
    }

    @Test
    void aStrangersKeyIsUnknownAndSaysWhatToDo() {
        assertThat(failure(tokens.accessToken("carol")))
                .isInstanceOf(UnknownConnectionException.class)
                .hasMessageContaining("carol")
                .hasMessageContaining("connections/authorize-url");
    }

    @Test
    void aDisconnectedPersonMustConsent() {
        world.store.put(world.alice().disconnected(world.clock.instant()));

        assertThat(failure(tokens.accessToken("alice")))
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("disconnected");
        assertThat(failure(tokens.refresh("alice"))).isInstanceOf(ConsentRequiredException.class);
    }

    @Test
    void usesATokenToItsEndWhenThereIsNoRefreshToken() {
        world.store.put(world.alice().withTokens(World.tokens("only", World.EXPIRES, null), world.clock.instant()));
        world.tokenEndsSoon();
        assertThat(tokens.accessToken("alice")).isCompletedWithValue(Secret.of("only"));

        world.clock.advance(Duration.ofMinutes(2));
        assertThat(failure(tokens.accessToken("alice"))).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.alice().stateReason()).isEqualTo("no_refresh_token");
    }

    @Test
    void aBrokenStoreIsAFailureOfTheFutureNotOfTheCall() {
        world.store.breakDown(true);

        assertThat(failure(tokens.accessToken("alice"))).isInstanceOf(StoreException.class);
        assertThat(failure(tokens.refresh("alice"))).isInstanceOf(StoreException.class);
    }

    @Test
    void noMessageRepeatsWhatTheVendorWroteWithoutCleaningIt() {
        world.tokenEnds();
        CompletableFuture<Secret> token = tokens.accessToken("alice");
        world.oauth
                .last()
                .answer(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"<b>x</b>\\n" + "y".repeat(5_000)
                                + "\"}");

        assertThat(failure(token).getMessage()).doesNotContain("<", "\n").hasSizeLessThan(500);
    }

    private CompletableFuture<Secret> replaced(Secret rejected) {
        return Relay.unwrapped(tokens.replaced("alice", rejected)
                .thenApply(now -> requireNonNull(now.tokens()).accessToken()));
    }

    private Instant later() {
        return world.clock.instant().plus(Duration.ofHours(1));
    }

    private static <T> List<T> inTenThreads(Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> results = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get(10, TimeUnit.SECONDS));
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }
}
