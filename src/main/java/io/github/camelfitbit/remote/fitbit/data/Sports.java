package io.github.camelfitbit.remote.fitbit.data;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The kinds of workout that both vendors have: numbers in the directory of the one, words of the other. Stateless. */
final class Sports {

    private static final Map<String, String> BY_NUMBER = Map.of(
            "90009", "RUNNING",
            "90013", "WALKING",
            "90001", "BIKING",
            "90024", "SWIMMING");
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("RUN", "RUNNING"),
            Map.entry("WALK", "WALKING"),
            Map.entry("BIKE", "BIKING"),
            Map.entry("HIKE", "HIKING"),
            Map.entry("SWIM", "SWIMMING"),
            Map.entry("INTERVAL_WORKOUT", "INTERVAL_WORKOUT"),
            Map.entry("AEROBIC_WORKOUT", "AEROBIC_WORKOUT"),
            Map.entry("CIRCUIT_TRAINING", "CIRCUIT_TRAINING"),
            Map.entry("STRENGTH_TRAINING", "STRENGTH_TRAINING"),
            Map.entry("MARTIAL_ARTS", "MARTIAL_ARTS"),
            Map.entry("OUTDOOR_BIKE", "OUTDOOR_BIKE"),
            Map.entry("MOUNTAIN_BIKE", "MOUNTAIN_BIKE"),
            Map.entry("STATIONARY_BIKE", "STATIONARY_BIKE"),
            Map.entry("ELECTRIC_BIKE", "ELECTRIC_BIKE"),
            Map.entry("TREADMILL", "TREADMILL"),
            Map.entry("TREADMILL_RUN", "TREADMILL"),
            Map.entry("SPINNING", "SPINNING"),
            Map.entry("ROWING", "ROWING"),
            Map.entry("ROWING_MACHINE", "ROWING_MACHINE"),
            Map.entry("ROWER", "ROWING_MACHINE"),
            Map.entry("STAIRCLIMBER", "STAIRCLIMBER"),
            Map.entry("PILATES", "PILATES"),
            Map.entry("YOGA", "YOGA"),
            Map.entry("TENNIS", "TENNIS"),
            Map.entry("GOLF", "GOLF"),
            Map.entry("KICKBOXING", "KICKBOXING"),
            Map.entry("BOOTCAMP", "BOOTCAMP"),
            Map.entry("HIIT", "HIIT"),
            Map.entry("DANCING", "DANCING"),
            Map.entry("MEDITATE", "MEDITATE"),
            Map.entry("SKIING", "SKIING"),
            Map.entry("SNOWBOARDING", "SNOWBOARDING"),
            Map.entry("SOCCER", "SOCCER"),
            Map.entry("BASKETBALL", "BASKETBALL"),
            Map.entry("ELLIPTICAL", "ELLIPTICAL"),
            Map.entry("WEIGHTS", "WEIGHTS"),
            Map.entry("WORKOUT", "WORKOUT"),
            Map.entry("SPORT", "SPORT"));
    private static final Map<String, String> NUMBERS =
            BY_NUMBER.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Sports() {}

    /** The exercise type; {@code OTHER} for what only Fitbit has, whose name stays the display name. */
    static String type(@Nullable String number, @Nullable String name) {
        String byNumber = BY_NUMBER.get(String.valueOf(number));
        if (byNumber != null) {
            return byNumber;
        }
        String word = String.valueOf(name).trim().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return BY_NAME.getOrDefault(word, "OTHER");
    }

    /** The number in Fitbit's directory; empty when it is not one of the few that are told by number. */
    static Optional<String> number(String type) {
        return Optional.ofNullable(NUMBERS.get(type));
    }
}
