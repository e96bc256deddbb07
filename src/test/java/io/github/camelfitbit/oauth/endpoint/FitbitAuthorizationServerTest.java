package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.ScriptedTransport;
import io.github.camelfitbit.oauth.World;
import io.github.camelfitbit.store.PendingConsent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FitbitAuthorizationServerTest {

    private static final URI CALLBACK = URI.create("https://example.org/fitbit/callback");
    private static final String ANSWER = "{\"access_token\":\"access-2\",\"expires_in\":28800,"
            + "\"refresh_token\":\"refresh-2\",\"scope\":\"sleep profile\",\"token_type\":\"Bearer\",\"user_id\":\"7ZK2QP\"}";

    private final World world = new World();
    private final AuthorizationServer server = server(Secret.of("fitbit-secret-1"));
    private final AuthorizationServer publicClient = server(null);

    @Test
    void asksWithItsOwnScopeNamesPkceAndState() {
        Map<String, List<String>> asked = parameters(server.link(consent(), false, "alice@example.org"));

        assertThat(asked)
                .containsEntry("client_id", List.of("fitbit-1"))
                .containsEntry("scope", List.of("profile sleep"))
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("redirect_uri", List.of(CALLBACK.toString()))
                .containsKeys("state", "code_challenge")
                .doesNotContainKeys("access_type", "prompt", "login_hint");
    }

    @Test
    void insistsOnAskingWhoeverConsentedBefore() {
        assertThat(parameters(server.link(consent(), true, null))).containsEntry("prompt", List.of("consent"));
    }

    @Test
    void authenticatesWithBasicWhenThereIsASecret() {
        server.exchange(consent(), "code-1");

        ScriptedTransport.Call<?> call = world.oauth.last();
        assertThat(call.request().uri()).hasToString("https://api.fitbit.com/oauth2/token");
        assertThat(call.bearer()).isEqualTo("Basic " + base64("fitbit-1:fitbit-secret-1"));
        assertThat(call.form("client_secret")).isNull();
        assertThat(call.form("code_verifier")).isNotNull();
        assertThat(call.request().repeatable()).isFalse();
    }

    @Test
    void sendsItsIdAloneWhenThereIsNoSecret() {
        publicClient.refresh("alice", Secret.of("refresh-1"), Set.of());

        ScriptedTransport.Call<?> call = world.oauth.last();
        assertThat(call.form("client_id")).isEqualTo("fitbit-1");
        assertThat(call.form("refresh_token")).isEqualTo("refresh-1");
        assertThat(call.bearer()).isNull();
    }

    @Test
    void aRefreshMayBeRepeatedAlthoughTheTokenIsSpent() {
        server.refresh("alice", Secret.of("refresh-1"), Set.of());

        assertThat(world.oauth.last().request().repeatable()).isTrue();
    }

    @Test
    void readsWhoItIsFromTheTokenAnswer() {
        CompletableFuture<Grant> grant = server.exchange(consent(), "code-1");
        world.oauth.last().answer(200, ANSWER);

        assertThat(grant.join().person()).isEqualTo(new Person(null, "7ZK2QP", null));
        assertThat(grant.join().scopes()).containsExactlyInAnyOrder("sleep", "profile");
        assertThat(grant.join().tokens().refreshTokenExpiresAt()).isNull();
    }

    @Test
    void takesEightHoursWhenTheAnswerHasNoLifetime() {
        CompletableFuture<Grant> grant = server.refresh("alice", Secret.of("refresh-1"), Set.of("sleep"));
        world.oauth.last().answer(200, "{\"access_token\":\"access-2\",\"token_type\":\"Bearer\"}");

        assertThat(grant.join().tokens().expiresAt()).isEqualTo(HandMovedClock.START.plus(Duration.ofHours(8)));
        assertThat(grant.join().scopes()).containsExactly("sleep");
        assertThat(grant.join().person()).isNull();
    }

    @Test
    void revokesWithItsCredentials() {
        CompletableFuture<Boolean> revoked = server.revoke("alice", Secret.of("refresh-1"));
        assertThat(world.oauth.last().request().uri()).hasToString("https://api.fitbit.com/oauth2/revoke");
        assertThat(world.oauth.last().form("token")).isEqualTo("refresh-1");
        assertThat(world.oauth.last().bearer()).startsWith("Basic ");
        world.oauth.last().answer(200, "");

        assertThat(revoked).isCompletedWithValue(true);
        publicClient.revoke("alice", Secret.of("refresh-1"));
        assertThat(world.oauth.last().form("client_id")).isEqualTo("fitbit-1");
    }

    @Test
    void aTokenThatIsInvalidAlreadyNeedsNoRevocation() {
        CompletableFuture<Boolean> gone = server.revoke("alice", Secret.of("refresh-1"));
        world.oauth.last().answer(401, "{\"errors\":[{\"errorType\":\"invalid_token\"}],\"success\":false}");
        CompletableFuture<Boolean> refused = server.revoke("alice", Secret.of("refresh-1"));
        world.oauth.last().answer(401, "{\"errors\":[{\"errorType\":\"invalid_client\"}],\"success\":false}");

        assertThat(gone).isCompletedWithValue(false);
        assertThat(failure(refused)).isInstanceOf(RemoteUnavailableException.class);
    }

    @Test
    void saysWhichOptionIsMissingForAnApiWithoutClient() {
        AuthorizationServers fitbitOnly = new AuthorizationServers(Api.FITBIT_WEB, List.of(server));

        assertThat(fitbitOnly.of(Api.FITBIT_WEB)).isSameAs(server);
        assertThat(fitbitOnly.scopes(Api.GOOGLE_HEALTH)).isEmpty();
        assertThatThrownBy(() -> fitbitOnly.of(Api.GOOGLE_HEALTH))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("clientId");
        assertThatThrownBy(() -> new AuthorizationServers(Api.FITBIT_WEB, List.of()))
                .hasMessageContaining("fitbitClientId");
    }

    private AuthorizationServer server(@Nullable Secret secret) {
        OAuthSettings settings = OAuthSettings.fitbit("fitbit-1", secret, CALLBACK, Set.of("sleep", "profile"));
        return new AuthorizationServer(settings, world.oauth, world.clock);
    }

    private PendingConsent consent() {
        return new PendingConsent(
                "s".repeat(43),
                Api.FITBIT_WEB,
                "alice",
                Secret.of("v".repeat(43)),
                Set.of("sleep", "profile"),
                CALLBACK,
                null,
                null,
                HandMovedClock.START.plusSeconds(600));
    }

    private static Map<String, List<String>> parameters(URI link) {
        return URLUtils.parseParameters(link.getRawQuery());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
