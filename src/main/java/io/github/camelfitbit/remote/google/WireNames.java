package io.github.camelfitbit.remote.google;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the vendor's JSON means beyond its JSON types, by member name. In the vendor's contract a name never means an
 * integer in one schema and a text in another, so one table serves all data types. A name that is absent here passes
 * through as it comes.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
final class WireNames {

    /** What a JSON string stands for. */
    enum Meaning {
        /** A 64-bit integer, which the vendor writes as a string. */
        INTEGER,
        /** Seconds with an {@code s} behind them. */
        DURATION,
        /** An RFC 3339 timestamp; its offset stands in a member of its own. */
        INSTANT,
        /** The offset that belongs to a timestamp. */
        OFFSET,
        /** The same moment once more, as civil time: redundant where instant and offset are there. */
        CIVIL,
        /** What a person or a vendor wrote: never a number, even if it reads "NaN". */
        TEXT
    }

    /** The offset member of each timestamp member that has one. */
    static final Map<String, String> OFFSET_OF = Map.of(
            "startTime", "startUtcOffset",
            "endTime", "endUtcOffset",
            "eventTime", "eventUtcOffset",
            "physicalTime", "utcOffset");

    /** The member that repeats a timestamp as civil time. */
    static final Map<String, String> CIVIL_OF = Map.of(
            "startTime", "civilStartTime",
            "endTime", "civilEndTime",
            "physicalTime", "civilTime");

    /** What only the vendor may write: absent from requests. */
    static final Set<String> OUTPUT_ONLY = Set.of("createTime", "updateTime", "summary", "shortAwakenings");

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        put(
                Meaning.INTEGER,
                "count countSum beatsPerMinute beatsPerMinuteAvg minutes minutesAfterWakeUp minutesAsleep");
        put(Meaning.INTEGER, "minutesAwake minutesInSleepPeriod minutesToFallAsleep activeZoneMinutes steps");
        put(Meaning.INTEGER, "averageHeartRateBeatsPerMinute avgStrideLengthMillimeters poolLengthMillimeters");
        put(Meaning.INTEGER, "avgVerticalOscillationMillimeters");
        put(Meaning.DURATION, "activeDuration avgGroundContactTimeDuration duration durationSum totalDuration");
        put(Meaning.DURATION, "lightTime moderateTime vigorousTime peakTime");
        put(Meaning.INSTANT, "startTime endTime eventTime physicalTime createTime updateTime lastSyncTime");
        put(Meaning.OFFSET, "startUtcOffset endUtcOffset eventUtcOffset utcOffset");
        put(Meaning.CIVIL, "civilStartTime civilEndTime civilTime");
        put(Meaning.TEXT, "notes displayName foodDisplayName brand manufacturer packageName externalId deviceVersion");
    }

    private WireNames() {}

    private static void put(Meaning meaning, String names) {
        for (String name : names.split(" ")) {
            MEANINGS.put(name, meaning);
        }
    }

    /** What the member stands for; null when it is what it looks like. */
    static @Nullable Meaning meaning(String name) {
        return MEANINGS.get(name);
    }

    /** {@code users/1/dataTypes/sleep/dataPoints/42} → {@code 42}. */
    static String lastSegment(String resourceName) {
        return resourceName.substring(resourceName.lastIndexOf('/') + 1);
    }
}
