package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.LogLines;
import io.github.camelfitbit.oauth.ScriptedTransport;
import io.github.camelfitbit.oauth.World;
import io.github.camelfitbit.store.PendingConsent;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static io.github.camelfitbit.oauth.World.error;
import static io.github.camelfitbit.oauth.World.granted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConsentFlowTest {

    private static final String ALL = "https://www.googleapis.com/auth/googlehealth.sleep.readonly "
            + "https://www.googleapis.com/auth/googlehealth.profile.readonly";

    private final World world = new World();
    private final ConsentFlow consent = world.consent;

    @Test
    void asksForConsentWithPkceStateAndOfflineAccess() {
        URI link = consent.start(new ConsentRequest("alice", null, Set.of(), "alice@example.org", null, null));
        Map<String, List<String>> asked = URLUtils.parseParameters(link.getRawQuery());

        assertThat(link.toString()).startsWith("https://accounts.google.com/o/oauth2/v2/auth?");
        assertThat(asked)
                .containsEntry("response_type", List.of("code"))
                .containsEntry("client_id", List.of("client-1"))
                .containsEntry("redirect_uri", List.of("https://example.org/fitbit/callback"))
                .containsEntry("access_type", List.of("offline"))
                .containsEntry("prompt", List.of("consent"))
                .containsEntry("login_hint", List.of("alice@example.org"))
                .containsEntry("code_challenge_method", List.of("S256"));
        assertThat(parameter(link, "scope").split(" ")).containsExactlyInAnyOrder(ALL.split(" "));
    }

    @Test
    void remembersTheVerifierOfTheChallengeForTenMinutes() {
        URI link = consent.start(new ConsentRequest("alice", null, Set.of("ecg.readonly"), null, null, null));
        PendingConsent pending = pending(link);

        assertThat(parameter(link, "code_challenge"))
                .isEqualTo(CodeChallenge.compute(
                                CodeChallengeMethod.S256,
                                new CodeVerifier(pending.codeVerifier().reveal()))
                        .getValue());
        assertThat(pending.connection()).isEqualTo("alice");
        assertThat(pending.scopes()).containsExactly("ecg.readonly");
        assertThat(pending.expiresAt()).isEqualTo(HandMovedClock.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theLinkTellsNeitherSecretNorVerifier() {
        URI link = consent.start(ConsentRequest.of("alice"));

        assertThat(link.toString())
                .doesNotContain("client-secret-1")
                .doesNotContain(pending(link).codeVerifier().reveal());
    }

    @Test
    void everyLinkHasAStateAndAVerifierOfItsOwn() {
        URI one = consent.start(ConsentRequest.of("alice"));
        URI two = consent.start(ConsentRequest.of("alice"));

        assertThat(parameter(one, "state"))
                .isNotEqualTo(parameter(two, "state"))
                .hasSizeGreaterThanOrEqualTo(43);
        assertThat(parameter(one, "code_challenge")).isNotEqualTo(parameter(two, "code_challenge"));
    }

    @Test
    void refusesWhatIsNoKeyAndScopesThatCannotGoTogether() {
        assertThatThrownBy(() -> consent.start(new ConsentRequest(" ", null, Set.of(), null, null, null)))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> consent.start(new ConsentRequest("a".repeat(256), null, Set.of(), null, null, null)))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> consent.start(new ConsentRequest(
                        "alice",
                        null,
                        Set.of("sleep.readonly", "https://www.googleapis.com/auth/cloud-platform"),
                        null,
                        null,
                        null)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("cloud-platform");
        assertThat(world.consents.byState).isEmpty();
    }

    @Test
    void exchangesTheCodeWithTheVerifier() {
        URI link = consent.start(ConsentRequest.of("alice"));
        String verifier = pending(link).codeVerifier().reveal();
        comeBack(link);

        ScriptedTransport.Call<?> call = world.oauth.last();
        assertThat(call.form("grant_type")).isEqualTo("authorization_code");
        assertThat(call.form("code")).isEqualTo("code-1");
        assertThat(call.form("code_verifier")).isEqualTo(verifier);
        assertThat(call.form("redirect_uri")).isEqualTo("https://example.org/fitbit/callback");
        assertThat(call.form("client_secret")).isEqualTo("client-secret-1");
        assertThat(call.request().repeatable()).as("a code is good once").isFalse();
    }

    @Test
    void connectsThePersonWhoConsented() {
        CompletableFuture<ConsentGranted> done = connect(ALL);

        assertThat(done).isCompleted();
        assertThat(done.join().missingScopes()).isEmpty();
        assertThat(done.join().connection()).isEqualTo(world.alice());
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(world.alice().scopes()).containsExactlyInAnyOrder("sleep.readonly", "profile.readonly");
        assertThat(world.alice().person()).isEqualTo(World.person("111"));
        assertThat(world.alice().connectedAt()).isEqualTo(HandMovedClock.START);
        assertThat(world.alicesTokens().refreshToken()).isEqualTo(Secret.of("new-refresh"));
    }

    @Test
    void storesTheTokensBeforeItAsksWhoItIs() {
        world.whoIsIt = new CompletableFuture<>();
        CompletableFuture<ConsentGranted> done = connect(ALL);

        assertThat(done).isNotDone();
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("new-access"));
        world.whoIsIt.complete(World.person("111"));
        assertThat(done).isCompleted();
    }

    @Test
    void grantedScopesMayBeFewerThanAsked() {
        CompletableFuture<ConsentGranted> done =
                connect("https://www.googleapis.com/auth/googlehealth.sleep.readonly openid");

        assertThat(done.join().missingScopes()).containsExactly("profile.readonly");
        assertThat(world.alice().scopes()).containsExactlyInAnyOrder("sleep.readonly", "openid");
    }

    @Test
    void anAbsentScopeMeansAllThatWasAsked() {
        CompletableFuture<ConsentGranted> done = comeBack(consent.start(ConsentRequest.of("alice")));
        world.oauth.last().answer(200, granted("new-access"));

        assertThat(done.join().missingScopes()).isEmpty();
        assertThat(world.alice().scopes()).isEqualTo(world.settings.scopes());
    }

    @Test
    void refusesAStateThatWasUsed() {
        URI link = consent.start(ConsentRequest.of("alice"));
        comeBack(link);

        assertThat(failure(comeBack(link)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("used");
        assertThat(world.oauth.count()).isOne();
    }

    @Test
    void refusesAStateThatWasNeverIssued() {
        assertThat(failure(consent.complete(Map.of("state", "a".repeat(43), "code", "code-1"))))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(world.oauth.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../../../etc/passwd", "short", "a b c d e f g h i j k l"})
    void doesNotBotherTheStoreWithAStateThatCannotBeOurs(String state) {
        assertThat(failure(consent.complete(Map.of("state", state, "code", "code-1"))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("no state of ours");
    }

    @Test
    void refusesAStateThatExpired() {
        URI link = consent.start(ConsentRequest.of("alice"));
        world.clock.advance(ConsentFlow.LINK_LIFETIME);

        assertThat(failure(comeBack(link)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("expired");
        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void aPersonWhoDeclinesIsNotConnected() {
        URI link = consent.start(ConsentRequest.of("alice"));

        assertThat(failure(refused(link, "access_denied")))
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("did not consent");
        assertThat(failure(comeBack(link))).as("the state is spent").isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void tellsABadHourFromARefusedRequest() {
        assertThat(failure(refused(consent.start(ConsentRequest.of("alice")), "temporarily_unavailable")))
                .isInstanceOf(RemoteUnavailableException.class);
        assertThat(failure(refused(consent.start(ConsentRequest.of("alice")), "invalid_scope")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("scopes");
    }

    @Test
    void cleansAndBoundsWhatTheCallbackClaims() {
        String state = parameter(consent.start(ConsentRequest.of("alice")), "state");
        CompletableFuture<ConsentGranted> done = consent.complete(
                Map.of("state", state, "error", "<script>\n", "error_description", "\r\n<b>" + "z".repeat(9_000)));

        assertThat(failure(done).getMessage())
                .doesNotContain("<", ">", "\n", "\r")
                .hasSizeLessThan(600);
    }

    @Test
    void refusesAParameterThatComesTwice() {
        String state = parameter(consent.start(ConsentRequest.of("alice")), "state");
        URI twice = URI.create("https://example.org/fitbit/callback?code=a&code=b&state=" + state);

        assertThat(failure(consent.complete(twice))).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void refusesACallbackWithoutAQueryOrCode() {
        String state = parameter(consent.start(ConsentRequest.of("alice")), "state");

        assertThat(failure(consent.complete(URI.create("https://example.org/fitbit/callback"))))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(failure(consent.complete(Map.of("state", state)))).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aCodeThatIsNoLongerGoodNeedsAnotherConsent() {
        CompletableFuture<ConsentGranted> done = comeBack(consent.start(ConsentRequest.of("alice")));
        world.oauth.last().answer(400, error("invalid_grant"));

        assertThat(failure(done)).isInstanceOf(ConsentRequiredException.class).hasMessageContaining("alice");
        assertThat(world.store.find("alice")).isEmpty();
    }

    @Test
    void aBadHourOfTheTokenEndpointStoresNothing() {
        CompletableFuture<ConsentGranted> done = comeBack(consent.start(ConsentRequest.of("alice")));
        world.oauth.last().answer(502, "<html>");

        assertThat(failure(done)).isInstanceOf(RemoteUnavailableException.class);
        assertThat(world.store.find("alice")).isEmpty();
    }

    @Test
    void staysConnectedWhenTheVendorDoesNotSayWhoItIs() {
        world.whoIsIt = CompletableFuture.failedFuture(new IllegalStateException("no answer"));
        CompletableFuture<ConsentGranted> done = connect(ALL);

        assertThat(done).isCompleted();
        assertThat(done.join().connection()).isEqualTo(world.alice());
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(world.alice().person()).isNull();
    }

    @Test
    void learnsLaterWhoItIs() {
        world.whoIsIt = CompletableFuture.failedFuture(new IllegalStateException("no answer"));
        connect(ALL);
        world.whoIsIt = CompletableFuture.completedFuture(World.person("111"));
        CompletableFuture<Connection> identified = consent.identify("alice");

        assertThat(identified).isCompletedWithValue(world.alice());
        assertThat(world.alice().person()).isEqualTo(World.person("111"));
    }

    @Test
    void aLookupThatThrowsCostsNoConsentEither() {
        ConsentFlow faulty = new ConsentFlow(
                world.servers,
                new ConsentStores(world.connections, world.consents, world.cursors),
                Map.of(Api.GOOGLE_HEALTH, (key, token) -> {
                    throw new IllegalStateException("a fault of ours");
                }),
                world.clock);
        CompletableFuture<ConsentGranted> done = faulty.complete(
                Map.of("state", parameter(faulty.start(ConsentRequest.of("alice")), "state"), "code", "code-1"));
        world.oauth.last().answer(200, granted("new-access", "new-refresh", ALL));

        assertThat(done).isCompleted();
        assertThat(world.alice().person()).isNull();
    }

    @Test
    void doesNotNameAGrantThatReplacedTheOneItAskedAbout() {
        world.whoIsIt = new CompletableFuture<>();
        connect(ALL);
        world.store.put(world.alice()
                .withTokens(World.tokens("other-access", World.EXPIRES, "other-refresh"), world.clock.instant()));
        world.whoIsIt.complete(World.person("111"));

        assertThat(world.alice().person()).isNull();
    }

    @Test
    void theSamePersonMayConsentAgain() {
        world.withAlice().store.put(world.alice().needsReauthorization("invalid_grant", world.clock.instant()));
        CompletableFuture<ConsentGranted> done = connect(ALL);

        assertThat(done).isCompleted();
        assertThat(done.join().connection()).isEqualTo(world.alice());
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(world.alice().stateReason()).isNull();
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("new-access"));
        assertThat(world.tokens.accessToken("alice")).isCompletedWithValue(Secret.of("new-access"));
    }

    @Test
    void neverHoldsAnotherPersonsTokensUnderTheKeyWhileItAsks() {
        world.withAlice();
        world.whoIsIt = new CompletableFuture<>();
        connect(ALL);

        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("access-1"));
    }

    @Test
    void refusesAnotherPersonUnderTheSameKey() {
        Connection before = world.withAlice().alice();
        world.whoIsIt = CompletableFuture.completedFuture(World.person("222"));
        CompletableFuture<ConsentGranted> done = connect(ALL);

        assertThat(world.oauth.last().request().uri()).isEqualTo(world.settings.revocationEndpoint());
        assertThat(world.oauth.last().form("token")).isEqualTo("new-refresh");
        world.oauth.last().answer(200, "");
        assertThat(failure(done))
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("alice")
                .hasMessageContaining("another account");
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void refusesAnotherPersonEvenWhenTheRevocationFails() {
        Connection before = world.withAlice().alice();
        world.whoIsIt = CompletableFuture.completedFuture(World.person("222"));
        CompletableFuture<ConsentGranted> done = connect(ALL);
        world.oauth.last().breakOff();

        assertThat(failure(done)).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void doesNotRevokeAPersonWhoIsConnectedUnderAKeyOfTheirOwn() {
        world.withAlice();
        world.store.put(
                World.connection("bob", World.tokens("b", World.EXPIRES, "b")).withPerson(World.person("222")));
        world.whoIsIt = CompletableFuture.completedFuture(World.person("222"));
        CompletableFuture<ConsentGranted> done = connect(ALL);

        assertThat(failure(done)).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.oauth.count()).as("the exchange only").isOne();
    }

    @Test
    void keepsTheOldTokensWhenItCannotTellWhoConsented() {
        Connection before = world.withAlice().alice();
        world.whoIsIt = CompletableFuture.failedFuture(new IllegalStateException("no answer"));
        CompletableFuture<ConsentGranted> done = connect(ALL);

        assertThat(failure(done)).isInstanceOf(ConsentRequiredException.class).hasMessageContaining("did not say");
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void aKeyThatWasDisconnectedIsFreeForAnother() {
        world.withAlice().store.put(world.alice().disconnected(world.clock.instant()));
        world.whoIsIt = CompletableFuture.completedFuture(World.person("222"));

        assertThat(connect(ALL)).isCompleted();
        assertThat(world.alice().person()).isEqualTo(World.person("222"));
    }

    @Test
    void looksAgainWhoHoldsTheKeyAfterALostRace() {
        world.whoIsIt = CompletableFuture.completedFuture(World.person("222"));
        world.store.beforeNextWrite(() -> world.withAlice());
        CompletableFuture<ConsentGranted> done = connect(ALL);
        world.oauth.last().answer(200, "");

        assertThat(failure(done)).isInstanceOf(ConsentRequiredException.class);
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("access-1"));
    }

    @Test
    void aRefreshBetweenDoesNotStopAReconnect() {
        world.withAlice();
        world.store.beforeNextWrite(() -> world.store.put(
                world.alice().withTokens(World.tokens("access-2", World.EXPIRES, "refresh-1"), world.clock.instant())));

        assertThat(connect(ALL)).isCompleted();
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("new-access"));
    }

    @Test
    void aBrokenStoreIsAFailureOfTheFuture() {
        CompletableFuture<ConsentGranted> done = comeBack(consent.start(ConsentRequest.of("alice")));
        world.store.breakDown(true);
        world.oauth.last().answer(200, granted("new-access"));

        assertThat(failure(done)).isInstanceOf(StoreException.class);
    }

    @Test
    void explainsTheSevenDaysOfTestingModeOnce() {
        try (LogLines log = new LogLines()) {
            comeBack(consent.start(ConsentRequest.of("alice")));
            world.oauth
                    .last()
                    .answer(200, granted("a", "r", ALL).replace("}", ",\"refresh_token_expires_in\":604799}"));

            assertThat(log.at(Level.WARN)).singleElement().asString().contains("alice", "Testing", "seven days");
        }
        assertThat(world.alicesTokens().refreshTokenExpiresAt()).isEqualTo(HandMovedClock.START.plusSeconds(604_799));
    }

    @Test
    void anOrdinaryConsentWarnsOfNothing() {
        try (LogLines log = new LogLines()) {
            connect(ALL);

            assertThat(log.at(Level.WARN)).isEmpty();
        }
    }

    private CompletableFuture<ConsentGranted> connect(String scope) {
        CompletableFuture<ConsentGranted> done = comeBack(consent.start(ConsentRequest.of("alice")));
        world.oauth.last().answer(200, granted("new-access", "new-refresh", scope));
        return done;
    }

    private CompletableFuture<ConsentGranted> comeBack(URI link) {
        return consent.complete(URI.create(
                "https://example.org/fitbit/callback?iss=https%3A%2F%2Faccounts.google.com&scope=x&code=code-1&state="
                        + parameter(link, "state")));
    }

    private CompletableFuture<ConsentGranted> refused(URI link, String error) {
        return consent.complete(Map.of("state", parameter(link, "state"), "error", error));
    }

    private PendingConsent pending(URI link) {
        return requireNonNull(world.consents.byState.get(parameter(link, "state")));
    }

    private static String parameter(URI link, String name) {
        return requireNonNull(URLUtils.parseParameters(link.getRawQuery()).get(name))
                .get(0);
    }
}
