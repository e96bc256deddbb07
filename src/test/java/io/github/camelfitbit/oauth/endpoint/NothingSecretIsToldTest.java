package io.github.camelfitbit.oauth.endpoint;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.LogLines;
import io.github.camelfitbit.oauth.World;
import io.github.camelfitbit.oauth.consent.ConsentGranted;
import io.github.camelfitbit.oauth.consent.ConsentRequest;
import io.github.camelfitbit.oauth.consent.Disconnected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static io.github.camelfitbit.oauth.World.granted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Tokens, codes, verifiers and the client's secret are in no message, no cause, no {@code toString} and no log line. */
class NothingSecretIsToldTest {

    private static final String[] SECRETS = {
        "access-1", "refresh-1", "new-access", "new-refresh", "code-1", "client-secret-1", "s3cr3t"
    };

    private final World world = new World().withAlice();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_grant\"}",
                "401 | {\"error\":\"invalid_client\"}",
                "400 | {\"error\":\"something_else\"}",
                "503 | <html>s3cr3t</html>",
                "200 | {\"access_token\":\"s3cr3t\"",
                "200 | {\"access_token\":\"s3cr3t\",\"token_type\":7}",
                "200 | {\"access_token\":[\"s3cr3t\"],\"token_type\":\"Bearer\"}",
                "200 | {\"access_token\":\"s3cr3t\",\"token_type\":\"Bearer\",\"expires_in\":\"s3cr3t\"}",
                "200 | [\"s3cr3t\"]"
            })
    void whateverTheTokenEndpointAnswers(int status, String body) {
        try (LogLines log = new LogLines()) {
            world.tokenEnds();
            CompletableFuture<Secret> token = world.tokens.accessToken("alice");
            assertDull(world.oauth.last().request());
            world.oauth.last().answer(status, body);
            if (!token.isDone()) {
                // invalid_grant is believed the second time
                world.time.advance(Duration.ofMinutes(1));
                world.oauth.last().answer(status, body);
            }

            assertDull(stackTrace(failure(token)));
            assertDull(log.all());
        }
    }

    @Test
    void fromTheLinkToTheRefusalOfAnotherPerson() {
        try (LogLines log = new LogLines()) {
            world.whoIsIt = CompletableFuture.completedFuture(World.person("222"));
            CompletableFuture<ConsentGranted> done = comeBack();
            world.oauth.last().answer(200, granted("new-access", "new-refresh", "openid"));
            assertDull(world.oauth.last().request());
            world.oauth.last().breakOff();

            assertDull(stackTrace(failure(done)));
            assertDull(log.all());
        }
    }

    @Test
    void byAnyValueOfThisRoom() {
        Grant grant = new Grant(world.alicesTokens(), Set.of("sleep.readonly"), null);
        world.consent.start(ConsentRequest.of("alice"));

        assertDull(world.settings);
        assertDull(grant);
        assertDull(new EndpointAnswer(200, null, granted("s3cr3t")));
        assertDull(new TokenRefusal("alice", new GoogleDialect(), new EndpointAnswer(200, null, granted("s3cr3t"))));
        assertDull(new AuthorizationAnswer(Map.of("code", "code-1", "state", "x")));
        assertDull(new ConsentGranted(world.alice(), Set.of(), null));
        assertDull(new Disconnected(world.alice(), null));
        assertDull(world.consents.byState.values());
    }

    private CompletableFuture<ConsentGranted> comeBack() {
        URI link = world.consent.start(ConsentRequest.of("alice"));
        List<String> state =
                requireNonNull(URLUtils.parseParameters(link.getRawQuery()).get("state"));
        return world.consent.complete(
                URI.create("https://example.org/fitbit/callback?code=code-1&state=" + state.get(0)));
    }

    private static void assertDull(Object told) {
        assertThat(told.toString()).doesNotContain(SECRETS);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
