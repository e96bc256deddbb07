package io.github.camelfitbit.remote.google;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.RollUpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RollUpsTest {

    private final ScriptedVendor vendor = new ScriptedVendor();

    private Page rollUp(DataType type, TimeRange range, String window, @Nullable String sources) {
        return vendor.api()
                .rollUp(new RollUpRequest(ScriptedVendor.ALICE, type, range, Duration.parse(window), sources))
                .join();
    }

    private static TimeRange physical(String start, String end) {
        return TimeRange.physical(Instant.parse(start), Instant.parse(end));
    }

    private static TimeRange civil(String start, String end) {
        return TimeRange.civil(LocalDateTime.parse(start), LocalDateTime.parse(end));
    }

    private static String hour(int hour) {
        return "{'startTime':'2026-11-08T%02d:00:00Z','endTime':'2026-11-08T%02d:00:00Z','steps':{'countSum':'%d'}}"
                .formatted(hour, hour + 1, hour * 100);
    }

    @Test
    void writesARangeOfInstantsAndAWindowInSeconds() {
        rollUp(DataType.STEPS, physical("2026-11-08T00:00:00Z", "2026-11-09T00:00:00Z"), "PT1H", null);

        assertThat(vendor.last().uri().getRawPath()).isEqualTo("/v4/users/me/dataTypes/steps/dataPoints:rollUp");
        assertThat(vendor.last().repeatable()).isTrue();
        assertThat(vendor.body(0))
                .isEqualTo(Map.of(
                        "range",
                        Map.of("startTime", "2026-11-08T00:00:00Z", "endTime", "2026-11-09T00:00:00Z"),
                        "windowSize",
                        "3600s"));
    }

    @Test
    void writesCivilDaysWithoutLeadingZerosAndAWindowInDays() {
        rollUp(DataType.STEPS, civil("2026-11-08T00:00", "2026-12-01T17:29:03"), "P1D", "all-sources");

        assertThat(vendor.last().uri().getRawPath()).endsWith("/dataPoints:dailyRollUp");
        assertThat(vendor.body(0))
                .isEqualTo(Map.of(
                        "range",
                        Map.of(
                                "start",
                                Map.of("date", Map.of("year", 2026, "month", 11, "day", 8)),
                                "end",
                                Map.of(
                                        "date",
                                        Map.of("year", 2026, "month", 12, "day", 1),
                                        "time",
                                        Map.of("hours", 17, "minutes", 29, "seconds", 3))),
                        "windowSizeDays",
                        1,
                        "dataSourceFamily",
                        "users/me/dataSourceFamilies/all-sources"));
    }

    /** The vendor takes 14 days of heart rate and 90 of steps, and every part must hold whole windows. */
    @ParameterizedTest
    @CsvSource({
        "HEART_RATE, PT1H, 14, 1",
        "HEART_RATE, PT1H, 15, 2",
        "HEART_RATE, PT5H, 30, 3",
        "HEART_RATE, P1D, 42, 3",
        "STEPS, P7D, 90, 2",
        "STEPS, P1D, 90, 1",
        "STEPS, P1D, 365, 5",
        "WEIGHT, P1D, 91, 2"
    })
    void splitsALongRangeOnWholeWindowsAndLosesNoStretch(DataType type, String window, int days, int requests) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        rollUp(type, TimeRange.physical(start, start.plus(Duration.ofDays(days))), window, null);

        List<Instant> edges = new ArrayList<>();
        for (int i = 0; i < vendor.asked.size(); i++) {
            Map<?, ?> range = (Map<?, ?>) Objects.requireNonNull(vendor.body(i).get("range"));
            Instant from = Instant.parse(String.valueOf(range.get("startTime")));
            edges.add(Instant.parse(String.valueOf(range.get("endTime"))));
            assertThat(from).isEqualTo(i == 0 ? start : edges.get(i - 1));
            assertThat(Duration.between(start, from).toNanos()
                            % Duration.parse(window).toNanos())
                    .isZero();
            assertThat(Duration.between(from, edges.get(i))).isLessThanOrEqualTo(Duration.ofDays(type.maxRollUpDays()));
        }
        assertThat(edges).hasSize(requests).last().isEqualTo(start.plus(Duration.ofDays(days)));
    }

    @Test
    void stitchesPartsAndPagesOldestFirst() {
        vendor.answers("{'rollupDataPoints':[" + hour(4) + "," + hour(3) + "],'nextPageToken':'t'}")
                .answers("{'rollupDataPoints':[" + hour(2) + "]}")
                .answers("{}");

        Page all = rollUp(DataType.HEART_RATE, physical("2026-11-08T00:00:00Z", "2026-11-30T00:00:00Z"), "PT1H", null);

        assertThat(vendor.asked).hasSize(3);
        assertThat(vendor.body(1))
                .containsEntry("pageToken", "t")
                .containsEntry("range", vendor.body(0).get("range"));
        assertThat(vendor.body(2)).doesNotContainKey("pageToken");
        assertThat(all.problems()).hasSize(3); // steps are no heart rate
    }

    @Test
    void sortsWindowsOldestFirst() {
        vendor.answers("{'rollupDataPoints':[" + hour(4) + "," + hour(3) + "]}");

        Page all = rollUp(DataType.STEPS, physical("2026-11-08T00:00:00Z", "2026-11-09T00:00:00Z"), "PT1H", null);

        assertThat(all.points()).isSortedAccordingTo(Comparator.comparing(DataPoint::position));
        assertThat(all.points()).extracting(DataPoint::value).hasToString("[{countSum=300}, {countSum=400}]");
    }

    @Test
    void tellsOfWindowsThatCannotBeRead() {
        vendor.answers("{'rollupDataPoints':[" + hour(4) + ",{'steps':{'countSum':'7'}}]}");

        Page all = rollUp(DataType.STEPS, physical("2026-11-08T00:00:00Z", "2026-11-09T00:00:00Z"), "PT1H", null);

        assertThat(all.points()).hasSize(1);
        assertThat(all.problems()).containsExactly("steps record 1 of the page: it has no time");
    }

    @Test
    void leavesPagesThatGoRoundInCircles() {
        for (int i = 0; i < 5; i++) {
            vendor.answers("{'rollupDataPoints':[],'nextPageToken':'again'}");
        }

        assertThatThrownBy(() ->
                        rollUp(DataType.STEPS, physical("2026-11-08T00:00:00Z", "2026-11-09T00:00:00Z"), "PT1H", null))
                .hasCauseInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("steps roll-up of connection 'alice'");
        assertThat(vendor.asked).hasSize(2);
    }

    @Test
    void keepsTheStackFlatOverACenturyOfFortnights() {
        rollUp(DataType.HEART_RATE, physical("1926-01-01T00:00:00Z", "2126-01-01T00:00:00Z"), "P1D", null);

        assertThat(vendor.asked).hasSizeGreaterThan(5000);
    }
}
