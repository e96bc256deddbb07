package io.github.camelfitbit.simulator;

import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules.ApplicationType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Who may ask at Fitbit's token endpoint. */
class FitbitClientTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private FitbitCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new FitbitCaller(extension.simulator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic d3Jvbmc=", "Bearer x", "Basic"})
    void refusesAServerThatIsNotTheOneRegistered(String header) {
        assertError(oauth.withAuthorization(header).refresh(refreshToken()), "invalid_client");
        assertError(oauth.withAuthorization(header).revoke(refreshToken()), "invalid_client");
    }

    @Test
    void wantsAServerToUseBasicAuthentication() {
        FitbitCaller client = oauth.withAuthorization("");

        assertError(client.refresh(refreshToken(), "client_id", id()), "invalid_request");
    }

    @Test
    void knowsAClientByItsIdInTheBody() {
        as(ApplicationType.CLIENT);
        FitbitCaller client = oauth.withAuthorization("");

        assertThat(client.refresh(refreshToken(), "client_id", id()).status()).isEqualTo(200);
        assertError(client.refresh(refreshToken(), "client_id", "other"), "invalid_client");
        assertThat(client.refresh(refreshToken()).status()).isEqualTo(400);
        assertError(oauth.refresh(refreshToken(), "client_id", id()), "invalid_client");
    }

    @Test
    void wantsAChallengeFromAClient() {
        as(ApplicationType.CLIENT);
        String url = oauth.url("sleep", "code_challenge", "", "code_challenge_method", "");

        assertThat(catchThrowable(() -> extension.simulator().consent(url).approve()))
                .hasMessageContaining("code_challenge");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void takesEitherFromAPersonalApplication(boolean basic) {
        as(ApplicationType.PERSONAL);
        FitbitCaller caller = basic ? oauth : oauth.withAuthorization("");

        assertThat(caller.refresh(refreshToken(), "client_id", id()).status()).isEqualTo(200);
    }

    @Test
    void wantsAForm() {
        Reply reply = VendorClient.withToken(extension.simulator(), "").post("/oauth2/token", "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
    }

    private void as(ApplicationType type) {
        extension.simulator().fitbitRules(FitbitRules.defaults().withType(type));
    }

    private String id() {
        return extension.simulator().fitbit().clientId();
    }

    private String refreshToken() {
        return extension
                .simulator()
                .fitbit()
                .grantToken("alice", "sleep")
                .refreshToken()
                .orElseThrow();
    }

    private static void assertError(Reply reply, String errorType) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.errorType()).isEqualTo(errorType);
    }
}
