package io.github.camelfitbit.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor takes in the records that can be written, by member name, so that a mistake costs no call and no
 * half-written night. A member that is not named here may say what it likes, but for a negative number: nothing that can be
 * written is below zero. Stateless.
 *
 * @see <a href="https://developers.google.com/health/reference/rest/v4/users.dataTypes.dataPoints">Google Health API, data
 *     points</a>
 */
final class WrittenValues {

    private static final Map<String, Double> LARGEST = Map.of(
            "percentage", 100.0,
            "heightMillimeters", 3_000.0,
            "weightGrams", 1_000_000.0,
            "milliliters", 100_000.0,
            "grams", 100_000.0);

    private static final Map<String, Set<String>> WORDS = Map.of(
            "mealType",
                    words(
                            "BEFORE_BREAKFAST BREAKFAST BEFORE_LUNCH LUNCH BEFORE_DINNER DINNER AFTER_DINNER SNACK ANYTIME"),
            "type", words("CLASSIC STAGES AWAKE LIGHT DEEP REM ASLEEP RESTLESS"),
            "result", words("NEGATIVE LUTEINIZING_HORMONE_SURGE ESTROGEN_SURGE POSITIVE INDETERMINATE"),
            "valences", words("UNPLEASANT BASELINE PLEASANT"),
            "splitType", words("MANUAL DURATION DISTANCE CALORIES"),
            "exerciseEventType", words("START STOP PAUSE RESUME AUTO_PAUSE AUTO_RESUME"));

    /** Long lists of the vendor's, which grow: checked for their form only. */
    private static final Set<String> GROWING = words("exerciseType moods symptoms nutrient userProvidedUnit");

    private WrittenValues() {}

    /**
     * Checks what a body gives, and nothing that the vendor holds already.
     *
     * @throws InvalidArgumentException when a value cannot be meant; names the member, never its value
     */
    static void check(Map<?, ?> members) {
        members.forEach((name, value) -> check(String.valueOf(name), value));
    }

    private static void check(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            check(members);
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> check(name, element));
        } else if (value instanceof Number number) {
            check(name, number.doubleValue());
        } else if (value instanceof String word) {
            check(name, word);
        }
    }

    private static void check(String name, double number) {
        double largest = LARGEST.getOrDefault(name, Double.MAX_VALUE);
        if (number < 0 || number > largest) {
            throw new InvalidArgumentException("'" + name + "' in the body is out of its range: it is not negative"
                    + (largest < Double.MAX_VALUE ? ", and at most " + (long) largest : "") + "; mind its unit");
        }
    }

    private static void check(String name, String word) {
        Set<String> words = WORDS.get(name);
        if (words != null && !words.contains(word)) {
            throw new InvalidArgumentException("'" + name + "' in the body is none of the vendor's words: use one of "
                    + words.stream().sorted().collect(Collectors.joining(", ")));
        }
        if (GROWING.contains(name) && !word.matches("[A-Z][A-Z0-9_]{1,60}")) {
            throw new InvalidArgumentException("'" + name
                    + "' in the body is none of the vendor's words: they are in capitals, such as WEIGHT_LIFTING, see"
                    + " the reference of the data type");
        }
    }

    private static Set<String> words(String all) {
        return Arrays.stream(all.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
