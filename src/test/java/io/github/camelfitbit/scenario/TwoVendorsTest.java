package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.Map;

import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.simulator.Vendor;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The life of a connection at either vendor, through the real component. */
class TwoVendorsTest {

    private final World world = new World();
    private final Vendor fitbit = world.simulator.fitbit();

    @BeforeEach
    void registerAtFitbitToo() throws Exception {
        var web = world.component().getFitbitWeb();
        web.setFitbitClientId(fitbit.clientId());
        web.setFitbitClientSecret(fitbit.clientSecret());
        web.setFitbitScopes("sleep,profile");
        web.setFitbitAuthorizationEndpoint(fitbit.authorizationEndpoint());
        web.setFitbitTokenEndpoint(fitbit.tokenEndpoint());
        web.setFitbitRevocationEndpoint(fitbit.revocationEndpoint());
        web.setFitbitBaseUrl(world.simulator.baseUrl());
        world.start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-health", "fitbit-web"})
    void connectsRenewsAndRevokes(String api) {
        Vendor vendor = api.equals("fitbit-web") ? fitbit : world.simulator.google();
        connect(api);
        assertThat(shown("get"))
                .containsEntry("api", api)
                .containsEntry("state", "CONNECTED")
                .containsEntry("timeZone", "Europe/Madrid")
                .containsKey("legacyUserId");
        Object before = shown("get").get("accessTokenExpiresAt");

        world.simulator.clock().advance(Duration.ofHours(9));
        assertThat(shown("refresh")).containsEntry("state", "CONNECTED");
        assertThat(shown("get").get("accessTokenExpiresAt")).isNotEqualTo(before);

        assertThat(vendor.standing("alice").consented()).isTrue();
        assertThat(shown("disconnect")).containsEntry("state", "DISCONNECTED").doesNotContainKey("revocationFailure");
        assertThat(vendor.standing("alice").consented()).isFalse();
    }

    @Test
    void movesFromFitbitToGoogleUnderTheSameKey() {
        connect("fitbit-web");
        connect("google-health");

        assertThat(shown("get")).containsEntry("api", "google-health").containsKeys("healthUserId", "legacyUserId");
        assertThat(fitbit.standing("alice").consented()).as("the old grant").isFalse();
        assertThat(world.action("sleep/list?connection=alice&from=P3D", null, Map.of(), Object.class))
                .isNotNull();
    }

    @Test
    void refusesWhatFitbitDoesNotHaveWithTheWayOut() {
        connect("fitbit-web");

        assertThatThrownBy(() -> shown("height/list?connection=alice&from=P3D", Object.class))
                .isInstanceOf(CamelExecutionException.class)
                .cause()
                .isInstanceOf(UnsupportedOperationOfTypeException.class)
                .hasMessageContaining("api=google-health");
    }

    @Test
    void asksForAScopeThatWasNotGrantedByItsNameAtFitbit() {
        connect("fitbit-web");

        assertThatThrownBy(() -> shown("weight/list?connection=alice&from=P3D", Object.class))
                .cause()
                .isInstanceOf(MissingScopeException.class)
                .hasMessageContaining("'weight'");
    }

    private void connect(String api) {
        String address = shown("connections/authorize-url?connection=alice&api=" + api, String.class);
        world.comeBack(world.simulator.consent(address).as("alice").approve());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> shown(String operation) {
        return shown("connections/" + operation + "?connection=alice", Map.class);
    }

    private <T> T shown(String operation, Class<T> type) {
        return world.action(operation, null, Map.of(), type);
    }
}
