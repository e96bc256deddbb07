package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeRulesTest {
    private static final String WEIGHT =
            "{\"weight\":{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:00Z\",\"utcOffset\":\"3600s\"},\"weightGrams\":72400}}";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void refusesRequestsWithoutCredentials() {
        Reply reply = VendorClient.withToken(extension.simulator(), "").list("steps");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.statusWord()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void refusesATokenItDoesNotKnow() {
        assertThat(VendorClient.withToken(extension.simulator(), "ya29.other")
                        .list("steps")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesATokenAfterAnHour() {
        VendorClient alice = VendorClient.ofAlice(extension.simulator());
        extension.simulator().clock().advance(Duration.ofSeconds(3_598));
        assertThat(alice.list("sleep").status()).isEqualTo(200);

        extension.simulator().clock().advance(Duration.ofSeconds(1));

        assertThat(alice.list("sleep").status()).isEqualTo(401);
    }

    @Test
    void stopsAtTheFrontEndWhenNoScopeFitsTheMethodAtAll() {
        Reply reply = caller("profile.readonly").list("sleep");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        assertThat(reply.metadata("service")).isEqualTo("health.googleapis.com");
        assertThat(reply.metadata("method")).endsWith("dataPoints.list");
    }

    @Test
    void stopsAtTheServiceWhenTheTypesScopeIsMissing() {
        Reply reply = caller("activity_and_fitness.readonly").list("sleep");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("MISSING_OAUTH_SCOPE");
        assertThat(reply.metadata("scope")).isEqualTo(VendorClient.scope("sleep.readonly"));
    }

    @Test
    void doesNotWriteWithAReadingScope() {
        Reply atTheDoor = caller("health_metrics_and_measurements.readonly").post(weights(), WEIGHT);
        Reply atTheService = caller("health_metrics_and_measurements.readonly", "sleep.writeonly")
                .post(weights(), WEIGHT);

        assertThat(atTheDoor.reason()).isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        assertThat(atTheService.reason()).isEqualTo("MISSING_OAUTH_SCOPE");
    }

    @Test
    void showsAWriterItsOwnPointsOnly() {
        VendorClient writer = caller("health_metrics_and_measurements.writeonly");
        writer.post(weights(), WEIGHT);

        assertThat(writer.list("weight").points()).hasSize(1);
        assertThat(writer.list("weight", "dataSourceFamily", "users/me/dataSourceFamilies/all-sources")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesATokenThatAlsoCarriesTheProjectsScope() {
        String token = extension
                .simulator()
                .grantToken(
                        "alice", VendorClient.scope("sleep.readonly"), "https://www.googleapis.com/auth/cloud-platform")
                .accessToken();

        Reply reply = VendorClient.withToken(extension.simulator(), token).list("sleep");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("DISALLOWED_OAUTH_SCOPES");
        assertThat(reply.metadata("disallowed_scopes")).contains("cloud-platform");
    }

    @Test
    void tellsTheIdentityToAnyReaderButTheLocations() {
        assertThat(caller("sleep.readonly").get("/v4/users/me/identity").json().getString("healthUserId"))
                .isEqualTo(extension.simulator().person("alice").healthUserId());
        assertThat(caller("sleep.readonly").get("/v4/users/-/identity").status())
                .isEqualTo(200);
        assertThat(caller("location.readonly").get("/v4/users/me/identity").status())
                .isEqualTo(403);
    }

    @Test
    void guardsProfileSettingsAndDevicesByTheirScopes() {
        assertThat(caller("sleep.readonly").get("/v4/users/me/profile").status())
                .isEqualTo(403);
        assertThat(caller("profile.readonly").get("/v4/users/me/settings").status())
                .isEqualTo(403);
        assertThat(caller("profile.readonly").get("/v4/users/me/profile").json().getInteger("age"))
                .isBetween(18, 99);
        assertThat(caller("settings.readonly")
                        .get("/v4/users/me/settings")
                        .json()
                        .getString("timeZone"))
                .isEqualTo("Europe/Madrid");
        assertThat(caller("settings.readonly")
                        .get("/v4/users/me/pairedDevices", "pageSize", "1")
                        .json()
                        .getString("nextPageToken"))
                .isNotEmpty();
        assertThat(caller("settings.readonly")
                        .get("/v4/users/me/pairedDevices/2002")
                        .json()
                        .getString("deviceType"))
                .isEqualTo("SCALE");
    }

    private static String weights() {
        return "/v4/users/me/dataTypes/weight/dataPoints";
    }

    private VendorClient caller(String... suffixes) {
        String[] scopes = Arrays.stream(suffixes).map(VendorClient::scope).toArray(String[]::new);
        return VendorClient.of(extension.simulator(), "alice", scopes);
    }
}
