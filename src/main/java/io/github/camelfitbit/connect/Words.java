package io.github.camelfitbit.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.ConnectionState;

/** What codes mean, in words for people who do not know them. Stateless. */
final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** By the family of scopes at Google, or the scope at the Fitbit Web API. */
    private static final Map<String, String> SCOPES = Map.ofEntries(
            Map.entry("activity_and_fitness", "activity and workouts"),
            Map.entry("health_metrics_and_measurements", "heart rate, weight and other measurements"),
            Map.entry("sleep", "sleep"),
            Map.entry("settings", "devices, units and time zone"),
            Map.entry("profile", "profile"),
            Map.entry("location", "location of workouts"),
            Map.entry("nutrition", "food and water"),
            Map.entry("ecg", "electrocardiograms"),
            Map.entry("electrocardiogram", "electrocardiograms"),
            Map.entry("irn", "irregular rhythm notifications"),
            Map.entry("irregular_rhythm_notifications", "irregular rhythm notifications"),
            Map.entry("activity", "activity and workouts"),
            Map.entry("heartrate", "heart rate"),
            Map.entry("weight", "weight"),
            Map.entry("social", "friends"),
            Map.entry("oxygen_saturation", "blood oxygen"),
            Map.entry("respiratory_rate", "breathing rate"),
            Map.entry("cardio_fitness", "cardio fitness"),
            Map.entry("temperature", "temperature"));

    private Words() {}

    static String state(ConnectionState state) {
        return switch (state) {
            case CONNECTED -> "Connected";
            case NEEDS_REAUTHORIZATION -> "Must connect again";
            case DISCONNECTED -> "Disconnected";
        };
    }

    static String api(Api api) {
        return switch (api) {
            case GOOGLE_HEALTH -> "Google Health API";
            case FITBIT_WEB -> "Fitbit Web API";
        };
    }

    /** As a choice: the one that ends says so. */
    static String choice(Api api) {
        return api(api) + (api == Api.FITBIT_WEB ? " (is going away)" : "");
    }

    /** Whose pages people consent on. */
    static String vendor(Api api) {
        return switch (api) {
            case GOOGLE_HEALTH -> "Google";
            case FITBIT_WEB -> "Fitbit";
        };
    }

    /** What a failure says of itself, as a sentence. */
    static String sentence(FitbitException failure) {
        return sentence(String.valueOf(failure.getMessage()));
    }

    /** A text with a capital letter and a full stop. */
    static String sentence(String text) {
        String ended = text.endsWith(".") ? text : text + ".";
        return ended.substring(0, 1).toUpperCase(Locale.ROOT) + ended.substring(1);
    }

    static List<String> scopes(Collection<String> scopes) {
        return new TreeSet<>(scopes).stream().map(Words::scope).toList();
    }

    /** Such as "see sleep" for {@code sleep.readonly}. */
    static String scope(String scope) {
        int dot = scope.lastIndexOf('.');
        String family = dot < 0 ? scope : scope.substring(0, dot);
        String named = SCOPES.getOrDefault(family, family.replace('_', ' '));
        return (scope.endsWith(".writeonly") ? "add and change " : "see ") + named;
    }

    static String at(Instant moment) {
        return MINUTE.format(moment);
    }

    /** Such as "5 minutes ago" or "in 3 days". */
    static String distance(Instant moment, Instant now) {
        long seconds = Duration.between(moment, now).abs().toSeconds();
        long minutes = rounded(seconds, 60);
        long hours = rounded(seconds, 3_600);
        String words = seconds < 60
                ? "less than a minute"
                : minutes < 60
                        ? counted(minutes, "minute")
                        : hours < 48 ? counted(hours, "hour") : counted(rounded(seconds, 86_400), "day");
        return moment.isAfter(now) ? "in " + words : words + " ago";
    }

    private static long rounded(long seconds, long unit) {
        return (seconds + unit / 2) / unit;
    }

    /** The day that it was somewhere. */
    static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /** A kind of data: "heart rate" for {@code heart-rate}, with a capital letter. */
    static String type(String id) {
        String words = id.replace('-', ' ').replace("vo2", "VO2");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Where the fetching of older data stands. */
    static String backfill(String state) {
        return switch (state) {
            case "waiting" -> "Waits for its turn";
            case "running" -> "Is being fetched";
            case "paused" -> "Paused";
            case "finished" -> "Done";
            case "cancelled" -> "Cancelled";
            default -> state;
        };
    }

    /** Such as "at least 5 minutes". */
    static String atLeast(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60
                ? "less than a minute"
                : "at least "
                        + (seconds < 5_400
                                ? counted(rounded(seconds, 60), "minute")
                                : seconds < 172_800
                                        ? counted(rounded(seconds, 3_600), "hour")
                                        : counted(rounded(seconds, 86_400), "day"));
    }

    static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
