package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.List;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Electrocardiograms and alerts of irregular rhythms, as Fitbit lists them. */
class FitbitRhythmsTest {
    private static final String ECG = "/1/user/-/ecg/list.json";
    private static final String IRN = "/1/user/-/irn/alerts/list.json";
    private static final String SCOPES = "electrocardiogram,irregular_rhythm_notifications";

    @RegisterExtension
    final SimulatorExtension extension =
            SimulatorExtension.with(() -> Simulator.builder().livesSince(Duration.ofDays(200)));

    @Test
    void tellsTheRecordingsOfTheLifePageByPage() {
        JsonObject first = get(SCOPES, ECG + "?afterDate=2000-01-01&sort=asc&offset=0&limit=3")
                .json();
        JsonObject reading = first.getJsonArray("ecgReadings").getJsonObject(0);
        String next = first.getJsonObject("pagination").getString("next");

        assertThat(reading.getJsonArray("waveformSamples")).hasSize(reading.getInteger("numberOfWaveformSamples"));
        assertThat(reading.getString("resultClassification")).isIn("Normal Sinus Rhythm", "Atrial Fibrillation");
        assertThat(next).startsWith("https://api.fitbit.com" + ECG).contains("offset=3");
        assertThat(starts(get(SCOPES, next.substring("https://api.fitbit.com".length()))
                        .json()))
                .doesNotContainAnyElementsOf(starts(first))
                .isNotEmpty();
    }

    @Test
    void goesBackFromADayNewestFirst() {
        List<String> forward = starts(get(SCOPES, ECG + "?afterDate=2000-01-01&sort=asc&offset=0&limit=10")
                .json());
        List<String> back = starts(
                get(SCOPES, ECG + "?beforeDate=" + forward.get(2).substring(0, 10) + "&sort=desc&offset=0&limit=10")
                        .json());

        assertThat(back).containsExactly(forward.get(1), forward.get(0));
    }

    private static List<String> starts(JsonObject page) {
        return page.getJsonArray("ecgReadings").stream()
                .map(reading -> ((JsonObject) reading).getString("startTime"))
                .toList();
    }

    @Test
    void tellsTheWindowsOfAnAlert() {
        JsonObject alert = get(SCOPES, IRN + "?afterDate=2000-01-01&sort=asc&offset=0&limit=10")
                .json()
                .getJsonArray("alerts")
                .getJsonObject(0);

        assertThat(alert.getJsonArray("windows")).isNotEmpty();
        assertThat(alert.getString("alertTime")).isLessThan(alert.getString("detectedTime"));
    }

    @ParameterizedTest
    @CsvSource({
        "afterDate=2026-01-01&sort=asc&offset=0&limit=11",
        "afterDate=2026-01-01&sort=desc&offset=0&limit=10",
        "beforeDate=2026-01-01&afterDate=2026-01-01&sort=asc&offset=0&limit=10",
        "sort=asc&offset=0&limit=10",
        "afterDate=2026-01-01&offset=0&limit=10",
        "afterDate=2026-01-01&sort=asc&limit=10",
        "afterDate=2026-01-01&sort=asc&offset=0",
        "afterDate=2026-13-01&sort=asc&offset=0&limit=10",
        "afterDate=2026-01-01&sort=asc&offset=0&limit=10&page=2"
    })
    void refusesWhatTheDocumentDoesNotAllow(String query) {
        assertThat(get(SCOPES, ECG + '?' + query).status()).isEqualTo(400);
        assertThat(get(SCOPES, IRN + '?' + query).status()).isEqualTo(400);
    }

    @Test
    void needsAScopeOfItsOwnForEach() {
        String query = "?afterDate=2026-01-01&sort=asc&offset=0&limit=10";

        assertThat(get("heartrate", ECG + query).errorType()).isEqualTo("insufficient_scope");
        assertThat(get("electrocardiogram", IRN + query).status()).isEqualTo(403);
        assertThat(get("irregular_rhythm_notifications", ECG + query).status()).isEqualTo(403);
    }

    private Reply get(String scope, String path) {
        return VendorClient.withToken(
                        extension.simulator(),
                        extension
                                .simulator()
                                .fitbit()
                                .grantToken("alice", scope.split(","))
                                .accessToken())
                .get(path);
    }
}
