package io.github.camelfitbit.simulator;

import java.util.Arrays;
import java.util.List;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTest {
    private static final String PROFILE = "/v4/users/me/profile";
    private static final String SETTINGS = "/v4/users/me/settings";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void changesAStrideAndTellsItFromThenOn() {
        Reply patched = alice().patch(
                        PROFILE + "?updateMask=userConfiguredWalkingStrideLengthMm",
                        "{\"userConfiguredWalkingStrideLengthMm\":740,\"userConfiguredRunningStrideLengthMm\":1}");

        assertThat(patched.json().getInteger("userConfiguredWalkingStrideLengthMm"))
                .isEqualTo(740);
        assertThat(alice().get(PROFILE).body()).isEqualTo(patched.body()).doesNotContain("ConfiguredRunning");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | {\"age\":20}                                   | INVALID_PROFILE_DATA",
                "?updateMask=age          | {\"age\":20}                                   | INVALID_PROFILE_DATA",
                "?updateMask=shoeSize     | {}                                             | INVALID_FIELD_MASK_DATA",
                "?updateMask=user_configured_walking_stride_length_mm | {}                 | INVALID_FIELD_MASK_DATA",
                "''                       | {\"userConfiguredWalkingStrideLengthMm\":-1}   | INVALID_PROFILE_DATA"
            })
    void changesNothingElseOfAProfile(String mask, String body, String reason) {
        assertThat(alice().patch(PROFILE + mask, body).reason()).isEqualTo(reason);
    }

    @Test
    void showsStridesToThoseWhoMaySeeActivityOnly() {
        VendorClient reader = VendorClient.of(extension.simulator(), "alice", VendorClient.scope("profile.readonly"));

        assertThat(reader.get(PROFILE).body()).contains("\"age\"").doesNotContain("Stride");
        assertThat(alice().get(PROFILE).body()).contains("autoWalkingStrideLengthMm");
    }

    @Test
    void changesUnitsAndNeitherTheZoneNorTheLanguage() {
        Reply patched = alice().patch(SETTINGS, "{\"weightUnit\":\"WEIGHT_UNIT_STONE\"}");

        assertThat(patched.json().getString("weightUnit")).isEqualTo("WEIGHT_UNIT_STONE");
        assertThat(alice().get(SETTINGS).json()).isEqualTo(patched.json());
        assertThat(alice().patch(SETTINGS, "{\"timeZone\":\"Asia/Tokyo\"}").reason())
                .isEqualTo("INVALID_FIELD_MASK_DATA");
        assertThat(alice().patch(SETTINGS, "{\"weightUnit\":\"PEBBLES\"}").status())
                .isEqualTo(400);
    }

    @Test
    void doesNotWriteWithAReadingScope() {
        VendorClient reader = VendorClient.of(
                extension.simulator(),
                "alice",
                VendorClient.scope("profile.readonly"),
                VendorClient.scope("settings.readonly"));

        assertThat(reader.patch(PROFILE, "{}").reason()).isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        assertThat(reader.patch(SETTINGS, "{}").reason()).isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    }

    @Test
    void tellsWhetherTheRhythmIsWatched() {
        JsonObject profile = alice().get("/v4/users/me/irnProfile").json();

        assertThat(profile.getBoolean("onboardingStatus")).isTrue();
        assertThat(profile.getString("updateTime")).endsWith("Z");
    }

    @Test
    void exportsAnExerciseAsAFileOrWithinJson() {
        String export = "/v4/" + anExercise(true) + ":exportExerciseTcx";

        String file = alice().get(export, "alt", "media").body();

        assertThat(file).startsWith("<?xml").contains("<Trackpoint>", "<LatitudeDegrees>", "<HeartRateBpm>");
        assertThat(alice().get(export).json().getString("tcxData")).isEqualTo(file);
    }

    @Test
    void exportsAnExerciseWithoutSatellitesAsALapUnlessPartialDataAreWanted() {
        String export = "/v4/" + anExercise(false) + ":exportExerciseTcx";

        assertThat(alice().get(export, "alt", "media").body()).doesNotContain("<Trackpoint>");
        assertThat(alice().get(export, "alt", "media", "partialData", "true").body())
                .contains("<Trackpoint>")
                .doesNotContain("<LatitudeDegrees>");
        assertThat(alice().get(export, "partialData", "yes").status()).isEqualTo(400);
    }

    @Test
    void wantsBothTheActivitysAndTheLocationsScopeForAnExport() {
        String export = "/v4/" + anExercise(true) + ":exportExerciseTcx";

        assertThat(caller("activity_and_fitness.readonly").get(export).reason()).isEqualTo("MISSING_OAUTH_SCOPE");
        assertThat(caller("location.readonly").get(export).reason()).isEqualTo("MISSING_OAUTH_SCOPE");
        assertThat(caller("activity_and_fitness.readonly", "location.readonly")
                        .get(export)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void exportsExercisesOnly() {
        String night = alice().list("sleep").points().get(0).getString("name");

        assertThat(alice().get("/v4/" + night + ":exportExerciseTcx").reason())
                .isEqualTo("UNSUPPORTED_DATA_TYPE_ACTION");
    }

    private String anExercise(boolean located) {
        List<JsonObject> exercises = alice().list("exercise").points();
        return exercises.stream()
                .filter(point -> point.encode().contains("hasGps") == located)
                .findFirst()
                .orElseThrow()
                .getString("name");
    }

    private VendorClient alice() {
        return VendorClient.ofEverything(extension.simulator(), "alice");
    }

    private VendorClient caller(String... suffixes) {
        String[] scopes = Arrays.stream(suffixes).map(VendorClient::scope).toArray(String[]::new);
        return VendorClient.of(extension.simulator(), "alice", scopes);
    }
}
