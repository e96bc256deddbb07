package io.github.camelfitbit.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.github.camelfitbit.simulator.life.StepCount;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RollUpTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void sumsStepsByThePersonsCivilDayNewestFirst() {
        List<JsonObject> days = daily("steps", "2026-11-16", "2026-11-19", "").windows();

        assertThat(days).hasSize(3);
        assertThat(days.get(0).getJsonObject("civilStartTime").encode())
                .isEqualTo("{\"date\":{\"year\":2026,\"month\":11,\"day\":18},\"time\":{}}");
        assertThat(days.get(0).getJsonObject("steps").getString("countSum"))
                .isEqualTo(Long.toString(stepsOf(LocalDate.of(2026, 11, 18))));
    }

    @Test
    void doesNotCountAMinuteTwiceWhenAPhoneCountsToo() {
        extension.simulator().person("alice").carriesPhone(true);

        List<JsonObject> days = daily("steps", "2026-11-18", "2026-11-19", "").windows();

        assertThat(days.get(0).getJsonObject("steps").getString("countSum"))
                .isEqualTo(Long.toString(stepsOf(LocalDate.of(2026, 11, 18))));
    }

    @Test
    void leavesOutWindowsWithoutData() {
        List<JsonObject> nightHours = rollUp("steps", "2026-11-18T01:00:00Z", "2026-11-18T03:00:00Z", "3600s", "")
                .windows();

        assertThat(nightHours).isEmpty();
    }

    @Test
    void tellsAverageMinimumAndMaximumOfHeartRate() {
        List<JsonObject> hours = rollUp("heart-rate", "2026-11-18T00:00:00Z", "2026-11-18T06:30:00Z", "3600s", "")
                .windows();

        assertThat(hours).hasSize(7);
        assertThat(hours.get(0).getString("endTime"))
                .as("the last window is cut")
                .isEqualTo("2026-11-18T06:30:00Z");
        JsonObject value = hours.get(6).getJsonObject("heartRate");
        assertThat(value.getDouble("beatsPerMinuteAvg"))
                .isBetween(value.getDouble("beatsPerMinuteMin"), value.getDouble("beatsPerMinuteMax"));
    }

    @Test
    void pagesLongRollUpsWithTheTokenInTheBody() {
        Reply first = rollUp("heart-rate", "2026-11-18T00:00:00Z", "2026-11-18T16:00:00Z", "5s", "");
        Reply second = rollUp(
                "heart-rate",
                "2026-11-18T00:00:00Z",
                "2026-11-18T16:00:00Z",
                "5s",
                ",\"pageToken\":\"" + first.nextPageToken() + "\"");

        assertThat(first.windows()).hasSize(10_000);
        assertThat(second.windows()).hasSize(16 * 720 - 10_000);
        assertThat(second.nextPageToken()).isEmpty();
        assertThat(second.windows().get(0).getString("startTime"))
                .isLessThan(first.windows().get(9_999).getString("startTime"));
    }

    @ParameterizedTest
    @CsvSource({"heart-rate, 14", "steps, 90", "weight, 90"})
    void refusesRangesOverTheCap(String type, int days) {
        LocalDate end = LocalDate.of(2026, 11, 20);
        Reply fits = daily(type, end.minusDays(days).toString(), end.toString(), "");
        Reply tooLong = daily(type, end.minusDays(days + 1).toString(), end.toString(), "");

        assertThat(fits.status()).isEqualTo(200);
        assertThat(tooLong.reason()).isEqualTo("INVALID_ROLLUP_QUERY_DURATION");
        assertThat(tooLong.metadata("maxDurationDays")).isEqualTo(Integer.toString(days));
    }

    @Test
    void holdsThePageSizeAgainstTheCap() {
        assertThat(daily("steps", "2026-11-10", "2026-11-20", ",\"pageSize\":91")
                        .reason())
                .isEqualTo("INVALID_ROLLUP_QUERY_DURATION");
        assertThat(daily("steps", "2026-11-10", "2026-11-20", ",\"pageSize\":9").reason())
                .isEqualTo("INVALID_DATA_POINT_NAME");
        assertThat(daily("steps", "2026-11-10", "2026-11-20", ",\"pageSize\":10")
                        .windows())
                .hasSize(10);
        assertThat(rollUp("heart-rate", "2026-11-18T00:00:00Z", "2026-11-19T00:00:00Z", "86400s", ",\"pageSize\":15")
                        .reason())
                .isEqualTo("INVALID_ROLLUP_QUERY_DURATION");
        assertThat(rollUp("steps", "2026-11-18T00:00:00Z", "2026-11-19T00:00:00Z", "3600s", ",\"pageSize\":-1")
                        .reason())
                .isEqualTo("INVALID_PAGE_SIZE");
    }

    @Test
    void refusesWindowsUnderASecondAndRangesThatRunBackwards() {
        assertThat(rollUp("steps", "2026-11-18T00:00:00Z", "2026-11-19T00:00:00Z", "0.5s", "")
                        .reason())
                .isEqualTo("INVALID_ROLLUP_WINDOW");
        assertThat(rollUp("steps", "2026-11-19T00:00:00Z", "2026-11-18T00:00:00Z", "60s", "")
                        .reason())
                .isEqualTo("INVALID_TIME_RANGE");
    }

    @Test
    void refusesACivilRangeThatDoesNotStartAtMidnightOrIsNoDate() {
        String noon = "{\"range\":{\"start\":{\"date\":{\"year\":2026,\"month\":11,\"day\":1},\"time\":{\"hours\":12}},"
                + "\"end\":{\"date\":{\"year\":2026,\"month\":11,\"day\":3}}}}";

        assertThat(alice().post(path("steps", "dailyRollUp"), noon).reason()).isEqualTo("INVALID_CIVIL_DATE_TIME");
        assertThat(daily("steps", "2026-02-30", "2026-03-02", "").reason()).isEqualTo("INVALID_CIVIL_DATE_TIME");
    }

    @Test
    void refusesDatesThatAreNotWrappedAsTheSchemaSays() {
        Reply reply = alice().post(
                        path("steps", "dailyRollUp"),
                        "{\"range\":{\"start\":{\"year\":2026,\"month\":11,\"day\":1},\"end\":{\"date\":{\"year\":2026,\"month\":11,\"day\":3}}}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEmpty();
        assertThat(reply.body()).contains("Unknown name \\\"year\\\" at 'range.start'");
    }

    @Test
    void takesNoPageTokenForDailyRollUps() {
        assertThat(daily("steps", "2026-11-10", "2026-11-20", ",\"pageToken\":\"x\"")
                        .reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    void widensWindowsToSeveralDays() {
        List<JsonObject> windows = daily("steps", "2026-11-10", "2026-11-20", ",\"windowSizeDays\":7")
                .windows();

        assertThat(windows).hasSize(2);
        assertThat(windows.get(0).encode()).contains("\"day\":17").contains("\"day\":20");
    }

    private long stepsOf(LocalDate day) {
        Person alice = extension.simulator().person("alice");
        Instant from = day.atStartOfDay(alice.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(alice.zone()).toInstant();
        return alice.steps(from, to).stream().mapToLong(StepCount::count).sum();
    }

    private Reply daily(String type, String start, String end, String more) {
        return alice().post(
                        path(type, "dailyRollUp"),
                        "{\"range\":{\"start\":" + date(start) + ",\"end\":" + date(end) + "}" + more + "}");
    }

    private Reply rollUp(String type, String start, String end, String window, String more) {
        return alice().post(
                        path(type, "rollUp"),
                        "{\"range\":{\"startTime\":\"%s\",\"endTime\":\"%s\"},\"windowSize\":\"%s\"%s}"
                                .formatted(start, end, window, more));
    }

    private static String date(String iso) {
        String[] parts = iso.split("-");
        return "{\"date\":{\"year\":%d,\"month\":%d,\"day\":%d}}"
                .formatted(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
    }

    private static String path(String type, String verb) {
        return "/v4/users/me/dataTypes/" + type + "/dataPoints:" + verb;
    }

    private VendorClient alice() {
        return VendorClient.ofAlice(extension.simulator());
    }
}
