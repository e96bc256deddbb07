package io.github.camelfitbit.simulator;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilterRulesTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "steps      | steps.interval.start_time > \"2026-11-20T00:00:00Z\"          | RESTRICTION_COMPARATOR",
                "steps      | steps.interval.start_time <= \"2026-11-20T00:00:00Z\"         | RESTRICTION_COMPARATOR",
                "steps      | steps.interval.start_time = \"2026-11-20T00:00:00Z\"          | RESTRICTION_COMPARATOR",
                "steps      | steps.interval.start_time >= 2026-11-20T00:00:00Z            | RESTRICTION_ARGUMENT",
                "steps      | steps.interval.start_time >= \"2026-11-20\"                   | TIMESTAMP_FORMAT",
                "steps      | steps.interval.start_time >= \"2026-13-20T00:00:00Z\"         | TIMESTAMP_FORMAT",
                "steps      | steps.interval.start_time >= \"2026-11-20T00:00:00\"          | TIMESTAMP_FORMAT",
                "steps      | steps.interval.civil_start_time >= \"2026-11-20T00:00:00Z\"   | CIVIL_DATE_TIME_FORMAT",
                "steps      | steps.interval.civil_start_time >= \"2026-11-20T00:00\"       | CIVIL_DATE_TIME_FORMAT",
                "steps      | steps.interval.end_time >= \"2026-11-20T00:00:00Z\"           | DATA_TYPE_MEMBER",
                "steps      | steps.count >= \"3\"                                          | DATA_TYPE_MEMBER",
                "heart-rate | heart-rate.sample_time.physical_time >= \"2026-11-20T00:00:00Z\" | DATA_TYPE_RESTRICTION",
                "heart-rate | heartRate.sample_time.physical_time >= \"2026-11-20T00:00:00Z\"  | DATA_TYPE_RESTRICTION",
                "heart-rate | heart_rate.interval.start_time >= \"2026-11-20T00:00:00Z\"    | DATA_TYPE_MEMBER",
                "heart-rate | steps.interval.start_time >= \"2026-11-20T00:00:00Z\"         | COLLECTION_MISMATCH",
                "exercise   | exercise.interval.start_time >= \"2026-11-20T00:00:00Z\"      | DATA_TYPE_MEMBER",
                "exercise   | exercise.interval.civil_end_time >= \"2026-11-20\"            | DATA_TYPE_MEMBER",
                "sleep      | sleep.interval.start_time >= \"2026-11-20T00:00:00Z\"         | DATA_TYPE_MEMBER",
                "sleep      | sleep.interval.civil_start_time >= \"2026-11-20\"             | DATA_TYPE_MEMBER",
                "weight     | weight.interval.start_time >= \"2026-11-20T00:00:00Z\"        | DATA_TYPE_MEMBER",
                "steps      | \"2026-11-20T00:00:00Z\" >= steps.interval.start_time         | RESTRICTION_COMPARABLE",
                "steps      | steps.interval.start_time >=                                 | UNEXPECTED_END_OF_INPUT",
                "steps      | steps.interval.start_time                                    | UNEXPECTED_END_OF_INPUT",
                "steps      | steps.interval.start_time >= \"2026-11-20T00:00:00Z\" AND     | UNEXPECTED_END_OF_INPUT",
                "steps      | (steps.interval.start_time >= \"2026-11-20T00:00:00Z\")       | UNEXPECTED_TOKEN",
                "steps      | steps.interval.start_time >= \"2026-11-20T00:00:00Z\" and steps.interval.start_time < \"2026-11-21T00:00:00Z\" | UNEXPECTED_TOKEN",
                "steps      | steps.interval.start_time >= \"2026-11-20T00:00:00Z\" OR steps.interval.start_time < \"2026-11-19T00:00:00Z\"  | EXPRESSION_STRUCTURE",
            })
    void refusesWhatTheGrammarDoesNotAllow(String type, String filter, String detail) {
        Reply reply = alice().filtered(type, filter);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.statusWord()).isEqualTo("INVALID_ARGUMENT");
        assertThat(reply.reason()).isEqualTo("INVALID_DATA_POINT_FILTER");
        assertThat(reply.metadata("detailedReasons").split(",")).contains("INVALID_DATA_POINT_FILTER_" + detail);
        assertThat(reply.body()).contains("\"field\":\"filter\"");
    }

    @Test
    void refusesAFilterThatMixesPhysicalAndCivilTime() {
        Reply reply = alice().filtered(
                        "sleep",
                        "sleep.interval.end_time >= \"2026-11-18T00:00:00Z\" AND sleep.interval.civil_end_time < \"2026-11-20\"");

        assertThat(reply.metadata("detailedReasons")).isEqualTo("INVALID_DATA_POINT_FILTER_MIXED_TIME_RESTRICTIONS");
    }

    @Test
    void refusesAFilterThatSpeaksOfTwoTypes() {
        Reply reply = alice().filtered(
                        "steps",
                        "steps.interval.civil_start_time >= \"2026-11-18\" AND sleep.interval.civil_end_time < \"2026-11-20\"");

        assertThat(reply.metadata("detailedReasons")).contains("_COLLECTION_MISMATCH", "_MIXED_DATA_TYPE_RESTRICTIONS");
    }

    @Test
    void namesEveryFaultWithItsColumn() {
        Reply reply = alice().filtered(
                        "exercise",
                        "exercise.interval.start_time >= \"2026-11-18T00:00:00Z\" AND exercise.interval.start_time < \"2026-11-20T00:00:00Z\"");

        assertThat(reply.metadata("detailedReasons"))
                .isEqualTo("INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER,INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER");
        assertThat(reply.body()).contains("column 1)").contains("column 60)");
    }

    @Test
    void closesTheStartAndOpensTheEndOfAWindow() {
        Reply reply = alice().filtered(
                        "heart-rate",
                        "heart_rate.sample_time.physical_time >= \"2026-11-20T08:00:00Z\" AND heart_rate.sample_time.physical_time < \"2026-11-20T08:01:00Z\"");

        assertThat(reply.points()).hasSize(12);
        assertThat(reply.points().get(0).encode()).contains("2026-11-20T08:00:55Z");
        assertThat(reply.points().get(11).encode()).contains("2026-11-20T08:00:00Z");
    }

    @Test
    void acceptsAnOffsetInATimestamp() {
        Reply reply = alice().filtered(
                        "heart-rate",
                        "heart_rate.sample_time.physical_time >= \"2026-11-20T07:30:00.5+01:00\" AND heart_rate.sample_time.physical_time < \"2026-11-20T06:31:00Z\"");

        assertThat(reply.points()).hasSize(11).allMatch(point -> point.encode().contains("T06:30:"));
    }

    @Test
    void findsASleepByTheCivilDayItEnds() {
        Reply reply = alice().filtered(
                        "sleep",
                        "sleep.interval.civil_end_time >= \"2026-11-15\" AND sleep.interval.civil_end_time < \"2026-11-16\"");

        Person alice = extension.simulator().person("alice");
        Instant from = Instant.parse("2026-11-14T23:00:00Z");
        assertThat(reply.points())
                .hasSize(alice.sleeps(from, from.plusSeconds(86_400)).size())
                .isNotEmpty();
    }

    @Test
    void allowsOrForSleepOnly() {
        Reply reply = alice().filtered(
                        "sleep",
                        "sleep.interval.civil_end_time < \"2026-10-24\" OR sleep.interval.civil_end_time >= \"2026-11-20\"");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.points()).isNotEmpty().allMatch(point -> !point.encode()
                .contains("\"endTime\":\"2026-11-10"));
    }

    @Test
    void filtersCivilTimeByTheClockOnThePersonsWall() {
        VendorClient bob = VendorClient.of(extension.simulator(), "bob", VendorClient.READ_ALL);

        Reply reply = bob.filtered(
                "steps",
                "steps.interval.civil_start_time >= \"2026-11-18\" AND steps.interval.civil_start_time < \"2026-11-19\"");

        assertThat(reply.points()).isNotEmpty().allSatisfy(point -> assertThat(point.getJsonObject("steps")
                        .getJsonObject("interval")
                        .getJsonObject("civilStartTime")
                        .getJsonObject("date")
                        .getInteger("day"))
                .isEqualTo(18));
    }

    private VendorClient alice() {
        return VendorClient.ofAlice(extension.simulator());
    }
}
