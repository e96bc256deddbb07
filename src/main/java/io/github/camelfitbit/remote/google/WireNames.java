package io.github.camelfitbit.remote.google;

import java.util.HashMap;
import java.util.Map;

import io.github.camelfitbit.body.Kind;
import io.github.camelfitbit.body.Member;
import io.github.camelfitbit.body.Schema;
import io.github.camelfitbit.body.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor's JSON means beyond its JSON types, by member name. In the vendor's contract a name never means a
 * number in one schema and a text in another, so one table, made from the vocabulary, serves all data types. A name that is absent here passes
 * through as it comes.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
final class WireNames {

    /** What a JSON value stands for. */
    enum Meaning {
        /** A 64-bit integer, which the vendor writes as a string. */
        INTEGER,
        /** A double, also where the vendor leaves its fraction out; one of its names is an integer's too, as a string. */
        NUMBER,
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

    private static final Map<String, Meaning> MEANINGS = meanings();

    private WireNames() {}

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new HashMap<>();
        for (Schema schema : Vocabulary.all()) {
            for (Member member : schema.members().values()) {
                Meaning meaning = of(member.kind());
                if (meaning != null) {
                    meanings.merge(member.name(), meaning, WireNames::wider);
                }
            }
        }
        OFFSET_OF.values().forEach(name -> meanings.put(name, Meaning.OFFSET));
        CIVIL_OF.values().forEach(name -> meanings.put(name, Meaning.CIVIL));
        return meanings;
    }

    private static @Nullable Meaning of(Kind kind) {
        return switch (kind) {
            case INTEGER -> Meaning.INTEGER;
            case NUMBER -> Meaning.NUMBER;
            case TEXT -> Meaning.TEXT;
            case DURATION -> Meaning.DURATION;
            case TIME -> Meaning.INSTANT;
            case BOOLEAN, DATE, OBJECT -> null;
        };
    }

    private static Meaning wider(Meaning one, Meaning other) {
        if (one != other && !(isNumber(one) && isNumber(other))) {
            throw new IllegalStateException("one name, two meanings: " + one + " and " + other);
        }
        return one == other ? one : Meaning.NUMBER;
    }

    private static boolean isNumber(Meaning meaning) {
        return meaning == Meaning.INTEGER || meaning == Meaning.NUMBER;
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
