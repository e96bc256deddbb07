package io.github.camelfitbit.payloads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PersonResource;
import io.github.camelfitbit.remote.RollUpRequest;
import io.github.camelfitbit.remote.fitbit.FitbitWebApi;

import static org.assertj.core.api.Assertions.catchThrowable;

/** One answer of the Fitbit Web API in a file whose name tells what it answers, such as {@code hrv-by-date.json}. */
record FitbitPayload(Path file) {

    private static final Caller ALICE = new Caller("alice", Priority.ACTION);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern STATUS = Pattern.compile("error-(\\d{3})-?.*");

    /** What a file is about, by the beginning of its name; the first that fits. */
    private static final Map<String, DataType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("sleep-", DataType.SLEEP);
        TYPES.put("activities-list-", DataType.EXERCISE);
        TYPES.put("activities-steps-", DataType.STEPS);
        TYPES.put("active-zone-minutes-", DataType.ACTIVE_ZONE_MINUTES);
        TYPES.put("body-weight-log", DataType.WEIGHT);
        TYPES.put("body-fat-log", DataType.BODY_FAT);
        TYPES.put("breathing-rate-by-date", DataType.DAILY_RESPIRATORY_RATE);
        TYPES.put("breathing-rate-intraday", DataType.RESPIRATORY_RATE_SLEEP_SUMMARY);
        TYPES.put("cardio-score-", DataType.DAILY_VO2_MAX);
        TYPES.put("foods-log-", DataType.NUTRITION_LOG);
        TYPES.put("water-", DataType.HYDRATION_LOG);
        TYPES.put("heart-intraday-", DataType.HEART_RATE);
        TYPES.put("heart-series", DataType.DAILY_RESTING_HEART_RATE);
        TYPES.put("hrv-by-date", DataType.DAILY_HEART_RATE_VARIABILITY);
        TYPES.put("hrv-intraday", DataType.HEART_RATE_VARIABILITY);
        TYPES.put("spo2-by-date", DataType.DAILY_OXYGEN_SATURATION);
        TYPES.put("spo2-intraday", DataType.OXYGEN_SATURATION);
        TYPES.put("temperature-skin-", DataType.DAILY_SLEEP_TEMPERATURE_DERIVATIONS);
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Whether the adapter of the shared verbs reads such answers; the others belong to other rooms. */
    boolean isOfSharedVerbs() {
        return STATUS.matcher(name()).matches()
                || name().startsWith("devices-")
                || name().startsWith("profile")
                || TYPES.keySet().stream().anyMatch(name()::startsWith);
    }

    /** Reads it as the component would, and tells what came out. */
    String summary() {
        return String.join("\n", read()) + '\n';
    }

    private List<String> read() {
        if (STATUS.matcher(name()).matches()) {
            return List.of("error", failure(() -> list(DataType.WEIGHT)));
        }
        if (name().startsWith("devices-")) {
            return shapes("devices", List.copyOf(api().devices(ALICE).join()));
        }
        if (name().startsWith("profile")) {
            return List.of(
                    "settings "
                            + Shape.of(api().resource(ALICE, PersonResource.SETTINGS)
                                    .join()),
                    "identity "
                            + Shape.of(api().resource(ALICE, PersonResource.IDENTITY)
                                    .join()));
        }
        DataType type = TYPES.entrySet().stream()
                .filter(entry -> name().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        if (text().contains("\"pending\"")) {
            return List.of("not ready", failure(() -> list(type)));
        }
        return page(type, name().contains("-series") && !type.id().startsWith("daily-") ? series(type) : list(type));
    }

    private static List<String> shapes(String what, List<Object> all) {
        List<String> lines = new ArrayList<>(List.of(what + ": " + all.size()));
        lines.addAll(Shape.counted(all.stream().map(Shape::of).toList()));
        return lines;
    }

    private static List<String> page(DataType type, Page page) {
        List<String> lines = new ArrayList<>();
        lines.add(type.id() + ": " + page.points().size() + " points, "
                + page.problems().size() + " problems");
        lines.addAll(Shape.counted(page.points().stream().map(Shape::of).toList()));
        lines.addAll(page.problems());
        return lines;
    }

    private static String failure(Runnable call) {
        Throwable thrown = Failures.cause(catchThrowable(call::run));
        return thrown instanceof RemoteException remote
                ? remote.getClass().getSimpleName() + ", reason '" + remote.reason() + "', retryable "
                        + remote.isRetryable() + ", retry after "
                        + remote.retryAfter().orElse(null)
                : thrown.getClass().getSimpleName();
    }

    private Page list(DataType type) {
        return api().page(new PageRequest(ALICE, type, DataOperation.LIST, range(), null, null))
                .join();
    }

    private Page series(DataType type) {
        return api().rollUp(new RollUpRequest(ALICE, type, range(), Duration.ofDays(1), null))
                .join();
    }

    /** The days that the answer names. */
    private TimeRange range() {
        List<LocalDate> days = new ArrayList<>();
        Matcher dates = DATE.matcher(text());
        while (!STATUS.matcher(name()).matches() && dates.find()) {
            days.add(LocalDate.parse(dates.group()));
        }
        days.sort(LocalDate::compareTo);
        LocalDate first = days.isEmpty() ? LocalDate.parse("2026-08-14") : days.get(0);
        LocalDate last = days.isEmpty() ? first : days.get(days.size() - 1);
        return TimeRange.civil(
                first.minusDays(1).atStartOfDay(), last.plusDays(2).atStartOfDay());
    }

    private FitbitWebApi api() {
        Matcher status = STATUS.matcher(name().replace(".", "-"));
        int code = status.matches() ? Integer.parseInt(status.group(1)) : 200;
        return new FitbitWebApi(
                new OnlyAnswer(code, text(), new AtomicBoolean()),
                URI.create("https://vendor.example"),
                connection -> Shape.NOWHERE);
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the first question with the payload, and all others with nothing. */
    private record OnlyAnswer(int status, String text, AtomicBoolean given) implements HttpTransport {

        @Override
        public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
            boolean isFirst = given.compareAndSet(false, true);
            byte[] body = (isFirst ? text : "{}").getBytes(StandardCharsets.UTF_8);
            try {
                return CompletableFuture.completedFuture(reader.read(
                        new HttpResponse(isFirst ? status : 200, name -> null, new ByteArrayInputStream(body))));
            } catch (IOException | RuntimeException failed) {
                return CompletableFuture.failedFuture(failed);
            }
        }
    }
}
