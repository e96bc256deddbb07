package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import io.github.camelfitbit.simulator.health.Quota;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTest {
    private static final String STEPS = "/v4/users/me/dataTypes/steps/dataPoints";

    private static final String ONE_DAY =
            "steps.interval.start_time >= \"2026-11-18T00:00:00Z\" AND steps.interval.start_time < \"2026-11-19T00:00:00Z\"";

    @RegisterExtension
    final SimulatorExtension extension =
            SimulatorExtension.with(() -> Simulator.builder().limits(Quota.Limits.off()));

    @Test
    void servesEveryRecordOnceAcrossPagesNewestFirst() {
        List<JsonObject> points = alice().all(STEPS, "pageSize", "1000");

        Simulator simulator = extension.simulator();
        Instant now = simulator.clock().instant();
        List<String> starts = points.stream().map(PagingTest::start).toList();
        assertThat(points)
                .hasSize(simulator
                        .person("alice")
                        .visible("steps", now.minus(Duration.ofDays(31)), now)
                        .size());
        assertThat(starts).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @Test
    void dropsRecordsThatShareATimestampAtAPageBoundary() {
        extension.simulator().person("alice").carriesPhone(true);
        List<JsonObject> wide = alice().all(STEPS, "filter", ONE_DAY, "pageSize", "10000");

        List<JsonObject> narrow = alice().all(STEPS, "filter", ONE_DAY, "pageSize", "3");

        assertThat(new HashSet<>(wide)).containsAll(narrow);
        assertThat(narrow).as("the vendor loses records at page boundaries").hasSizeLessThan(wide.size());
    }

    @Test
    void endsWithAnEmptyPageWhenTheLastOneWasFull() {
        int count = alice().filtered("steps", ONE_DAY).points().size();

        Reply full = alice().list("steps", "filter", ONE_DAY, "pageSize", Integer.toString(count));
        Reply last = alice().list(
                        "steps",
                        "filter",
                        ONE_DAY,
                        "pageSize",
                        Integer.toString(count),
                        "pageToken",
                        full.nextPageToken());

        assertThat(full.points()).hasSize(count);
        assertThat(last.body()).isEqualTo("{}");
    }

    @Test
    void leavesTheTokenOutAtTheEnd() {
        assertThat(alice().list("exercise").json().containsKey("nextPageToken")).isFalse();
    }

    @Test
    void cutsPageSizesToTheMaximum() {
        assertThat(alice().list("sleep", "pageSize", "1000").points()).hasSize(25);
        assertThat(alice().list("heart-rate", "pageSize", "20000").points()).hasSize(10_000);
    }

    @Test
    void usesDocumentedDefaults() {
        assertThat(alice().list("sleep").points()).hasSize(25);
        assertThat(alice().list("heart-rate").points()).hasSize(1_440);
        assertThat(alice().list("heart-rate", "pageSize", "0").points()).hasSize(1_440);
    }

    @Test
    void refusesANegativePageSize() {
        assertThat(alice().list("steps", "pageSize", "-1").reason()).isEqualTo("INVALID_PAGE_SIZE");
    }

    @Test
    void refusesAPageSizeThatIsNoNumber() {
        Reply reply = alice().list("steps", "pageSize", "many");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEmpty();
    }

    @Test
    void refusesATokenItDidNotMake() {
        assertThat(alice().list("steps", "pageToken", "CiAKabc").reason()).isEqualTo("INVALID_PAGE_TOKEN");
        assertThat(alice().list("steps", "pageToken", "???").reason()).isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    void refusesATokenWhenOtherParametersChanged() {
        String token = alice().list("steps", "pageSize", "10").nextPageToken();
        String filter = "steps.interval.civil_start_time >= \"2026-11-18\"";

        assertThat(alice().list("steps", "pageSize", "11", "pageToken", token).reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
        assertThat(alice().list("steps", "pageSize", "10", "filter", filter, "pageToken", token)
                        .reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
        assertThat(alice().list("heart-rate", "pageSize", "10", "pageToken", token)
                        .reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    void refusesATokenOfAnotherPerson() {
        String token = alice().list("steps", "pageSize", "10").nextPageToken();
        VendorClient bob = VendorClient.of(extension.simulator(), "bob", VendorClient.READ_ALL);

        assertThat(bob.list("steps", "pageSize", "10", "pageToken", token).reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    void reconcilesToOneStreamWithoutSources() {
        Person alice = extension.simulator().person("alice");
        alice.carriesPhone(true);

        List<JsonObject> reconciled = alice().all(STEPS + ":reconcile", "filter", ONE_DAY, "pageSize", "7");

        Instant day = Instant.parse("2026-11-18T00:00:00Z");
        assertThat(reconciled).hasSameSizeAs(alice.steps(day, day.plus(Duration.ofDays(1))));
        assertThat(reconciled).noneMatch(point -> point.containsKey("dataSource") || point.containsKey("name"));
    }

    @Test
    void namesReconciledSessionsWithDataPointName() {
        Reply reply = alice().get("/v4/users/me/dataTypes/sleep/dataPoints:reconcile", "pageSize", "1");

        assertThat(reply.points().get(0).getString("dataPointName"))
                .startsWith("users/")
                .contains("/dataTypes/sleep/");
    }

    private static String start(JsonObject point) {
        return point.getJsonObject("steps").getJsonObject("interval").getString("startTime");
    }

    private VendorClient alice() {
        return VendorClient.ofAlice(extension.simulator());
    }
}
