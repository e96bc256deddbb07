package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each fault really happens: somebody who follows pages and believes what they are told loses data by it. */
class NaivePollerTest {
    private static final String STEPS = "/v4/users/me/dataTypes/steps/dataPoints";
    private static final String EXERCISE = "/v4/users/me/dataTypes/exercise/dataPoints";
    private static final String ONE_DAY = "steps.interval.start_time >= \"2026-11-18T00:00:00Z\""
            + " AND steps.interval.start_time < \"2026-11-19T00:00:00Z\"";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void losesWhatSharesATimestampAtThePagesEnd() {
        simulator().person("alice").carriesPhone(true);
        List<JsonObject> all = google().all(STEPS, "filter", ONE_DAY);

        simulator().fail(Fault.smallPages(3).always());

        List<JsonObject> found = google().all(STEPS, "filter", ONE_DAY);
        assertThat(new HashSet<>(all)).containsAll(found);
        assertThat(found).hasSizeLessThan(all.size());
    }

    @Test
    void takesAnEmptyPageForTheEnd() {
        simulator().fail(Fault.emptyPageWithToken().always());

        Reply first = google().get(EXERCISE);

        assertThat(first.points()).isEmpty();
        assertThat(google().get(EXERCISE, "pageToken", first.nextPageToken()).points())
                .as("who goes on finds them")
                .isNotEmpty();
    }

    @Test
    void takesAnEmptyPageOfFitbitsForTheEnd() {
        simulator().fail(Fault.emptyPageWithToken().always());

        JsonObject first = workouts("0");

        assertThat(first.getJsonArray("activities")).isEmpty();
        assertThat(workouts(offsetOf(first)).getJsonArray("activities")).isNotEmpty();
    }

    @Test
    void getsSmallPagesFromFitbitToo() {
        int all = workouts("0").getJsonArray("activities").size();
        simulator().fail(Fault.smallPages(2).always());

        List<Object> found = new ArrayList<>();
        JsonObject page = workouts("0");
        found.addAll(page.getJsonArray("activities").getList());
        assertThat(found).hasSize(2);
        while (!page.getJsonObject("pagination").getString("next").isEmpty()) {
            page = workouts(offsetOf(page));
            found.addAll(page.getJsonArray("activities").getList());
        }
        assertThat(found).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void cannotReadWhatIsCutInTheMiddleThoughItsLengthIsRight() {
        simulator().fail(Fault.cutJson().times(2));

        Reply cut = google().get(STEPS);
        Reply cutOfFitbit = fitbit().get("/1.2/user/-/sleep/date/2026-11-01/2026-11-19.json");

        assertThat(cut.status()).isEqualTo(200);
        assertThatThrownBy(cut::json).isInstanceOf(DecodeException.class);
        assertThatThrownBy(cutOfFitbit::json).isInstanceOf(DecodeException.class);
        assertThat(google().get(STEPS).points()).isNotEmpty();
    }

    @Test
    void isRefusedWhatIsTooWide() {
        simulator().fail(Fault.wideRange(Duration.ofDays(5)).always());

        assertThat(nights("2026-11-10", "2026-11-16").status()).isEqualTo(500);
        assertThat(nights("2026-11-10", "2026-11-15").status()).isEqualTo(200);
        assertThat(fitbitNights("2026-11-10", "2026-11-16").status()).isEqualTo(500);
        assertThat(fitbitNights("2026-11-10", "2026-11-15").status()).isEqualTo(200);
        assertThat(stepsByDay(10, 16).status()).isEqualTo(500);
        assertThat(stepsByDay(10, 15).status()).isEqualTo(200);
        assertThat(simulator().faultsMet()).containsEntry("wide-range", 3L);
    }

    @Test
    void findsNothingBeforeAMonthAgoWithoutAFilter() {
        Instant reach = simulator().clock().instant().minus(Duration.ofDays(10));
        int all = google().all("/v4/users/me/dataTypes/sleep/dataPoints").size();
        simulator()
                .fail(Fault.unfiltered(Duration.ofDays(10), simulator().clock()).always());

        List<JsonObject> found = google().all("/v4/users/me/dataTypes/sleep/dataPoints");

        assertThat(found).isNotEmpty().hasSizeLessThan(all);
        assertThat(found).allMatch(night -> !start(night).isBefore(reach));
        assertThat(nights("2026-10-25", "2026-11-09").points())
                .as("a filter reaches further")
                .isNotEmpty();
    }

    private static Instant start(JsonObject night) {
        return Instant.parse(
                night.getJsonObject("sleep").getJsonObject("interval").getString("startTime"));
    }

    private Reply nights(String from, String to) {
        return google().filtered(
                        "sleep",
                        "sleep.interval.civil_end_time >= \"" + from + "\" AND sleep.interval.civil_end_time < \"" + to
                                + "\"");
    }

    private Reply fitbitNights(String from, String to) {
        return fitbit().get("/1.2/user/-/sleep/date/" + from + "/" + to + ".json");
    }

    private Reply stepsByDay(int from, int to) {
        return google().post(
                        STEPS + ":dailyRollUp",
                        new JsonObject()
                                .put(
                                        "range",
                                        new JsonObject().put("start", day(from)).put("end", day(to)))
                                .encode());
    }

    private static JsonObject day(int day) {
        JsonObject date = new JsonObject().put("year", 2026).put("month", 11).put("day", day);
        return new JsonObject().put("date", date);
    }

    private JsonObject workouts(String offset) {
        return fitbit().get(
                        "/1/user/-/activities/list.json",
                        "afterDate",
                        "2026-10-01",
                        "sort",
                        "asc",
                        "offset",
                        offset,
                        "limit",
                        "100")
                .json();
    }

    private static String offsetOf(JsonObject page) {
        String next = page.getJsonObject("pagination").getString("next");
        return next.replaceAll(".*offset=([^&]*).*", "$1");
    }

    private VendorClient google() {
        return VendorClient.ofAlice(simulator());
    }

    private VendorClient fitbit() {
        return VendorClient.withToken(
                simulator(),
                simulator().fitbit().grantToken("alice", "activity", "sleep").accessToken());
    }

    private Simulator simulator() {
        return extension.simulator();
    }
}
