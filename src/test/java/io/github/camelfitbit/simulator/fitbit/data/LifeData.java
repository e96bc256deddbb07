package io.github.camelfitbit.simulator.fitbit.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.Json;

/**
 * The endpoints that tell a person's life: the one thing that the API's routing knows of this package. Safe for any
 * thread.
 */
public final class LifeData {

    private static final String DAY = "(?<first>\\d{4}-\\d\\d-\\d\\d)";
    private static final String DAYS = DAY + "/(?<last>\\d{4}-\\d\\d-\\d\\d)";
    private static final String ID = "(?<id>\\d{1,20})";
    private static final List<Row> ROWS = Stream.of(
                    row(
                            "GET",
                            "activities/(?<r>steps|distance|floors|elevation|calories)/date/" + DAY + "/1d/1min",
                            "intraday.activity.day",
                            "activity",
                            Activity::intraday),
                    row(
                            "GET",
                            "activities/(?<r>[A-Za-z]+)/date/" + DAYS,
                            "activity.series.range",
                            "activity",
                            Activity::series),
                    row(
                            "GET",
                            "activities/active-zone-minutes/date/" + DAY + "/1d/1min",
                            "intraday.azm.day",
                            "activity",
                            Activity::zoneMinutes),
                    row(
                            "GET",
                            "activities/active-zone-minutes/date/" + DAYS,
                            "azm.series.range",
                            "activity",
                            Activity::zoneMinutesByDay),
                    row("GET", "activities/list", "activity.list", "activity", Workouts::list),
                    row("POST", "activities", "activity.create", "activity", Workouts::create),
                    row("DELETE", "activities/" + ID, "activity.delete", "activity", Workouts::delete),
                    row(
                            "GET",
                            "activities/heart/date/" + DAY + "/1d/1sec",
                            "intraday.heart.day",
                            "heartrate",
                            Heart::intraday),
                    row("GET", "sleep/date/" + DAYS, "sleep.range", "sleep", Sleeping::range),
                    row("POST", "sleep", "sleep.create", "sleep", Sleeping::create),
                    row("DELETE", "sleep/" + ID, "sleep.delete", "sleep", Sleeping::delete),
                    row("GET", "body/log/(?<r>weight|fat)/date/" + DAYS, "weight.range", "weight", Scale::range),
                    row("POST", "body/log/(?<r>weight|fat)", "weight.create", "weight", Scale::create),
                    row("DELETE", "body/log/(?<r>weight|fat)/" + ID, "weight.delete", "weight", Scale::delete),
                    row("GET", "foods/log/water/date/" + DAY, "water.log.day", "nutrition", Drinking::water),
                    row("POST", "foods/log/water", "water.log.create", "nutrition", Drinking::drink),
                    row("POST", "foods/log/water/" + ID, "water.log.update", "nutrition", Drinking::drinkOther),
                    row("DELETE", "foods/log/water/" + ID, "water.log.delete", "nutrition", Drinking::delete),
                    row("GET", "foods/log/date/" + DAY, "food.log.day", "nutrition", Eating::foods),
                    row("POST", "foods/log", "food.log.create", "nutrition", Eating::eat),
                    row("POST", "foods/log/" + ID, "food.log.update", "nutrition", Eating::eatOther),
                    row("DELETE", "foods/log/" + ID, "food.log.delete", "nutrition", Eating::delete),
                    row("GET", "hrv/date/" + DAYS, "hrv.range", "heartrate", Nightly::variability),
                    row(
                            "GET",
                            "hrv/date/" + DAYS + "/all",
                            "intraday.hrv.range",
                            "heartrate",
                            Nightly::variabilityFine),
                    row("GET", "br/date/" + DAYS, "br.range", "respiratory_rate", Nightly::breathing),
                    row(
                            "GET",
                            "br/date/" + DAYS + "/all",
                            "intraday.br.range",
                            "respiratory_rate",
                            Nightly::breathingFine),
                    row("GET", "spo2/date/" + DAYS, "spo2.range", "oxygen_saturation", Nightly::oxygen),
                    row(
                            "GET",
                            "spo2/date/" + DAYS + "/all",
                            "intraday.spo2.range",
                            "oxygen_saturation",
                            Nightly::oxygenFine),
                    row("GET", "temp/skin/date/" + DAYS, "temp.skin.range", "temperature", Nightly::skin),
                    row("GET", "temp/core/date/" + DAYS, "temp.core.range", "temperature", Nightly::core),
                    row("GET", "cardioscore/date/" + DAYS, "cardio.range", "cardio_fitness", Nightly::fitness),
                    row("GET", "ecg/list", "ecg.list", "electrocardiogram", Rhythms::recordings),
                    row("GET", "irn/alerts/list", "irn.alerts", "irregular_rhythm_notifications", Rhythms::alerts),
                    row("GET", "devices", "device.list", "settings", Gadgets::list))
            .toList();

    /** The data types of the logs that applications write. */
    private static final Map<String, String> TYPES = Map.of(
            "sleep", "sleep",
            "exercise", "exercise",
            "weight", "weight",
            "fat", "body-fat",
            "water", "hydration-log",
            "food", "nutrition-log");

    private final Map<String, Logbook> logbooks = new ConcurrentHashMap<>();
    private volatile WriteListener listener = (person, dataType, day, deleted) -> {};

    /** Is told of what applications write. */
    @FunctionalInterface
    public interface WriteListener {
        /** Something of a person's day was written, changed or deleted. */
        void written(String person, String dataType, LocalDate day, boolean deleted);
    }

    /** From now on this one is told. */
    public void onWrite(WriteListener other) {
        listener = other;
    }

    private Logbook logbook(String person) {
        return logbooks.computeIfAbsent(
                person,
                newcomer -> new Logbook((kind, day, deleted) ->
                        listener.written(newcomer, TYPES.getOrDefault(kind, kind), day, deleted)));
    }

    private record Row(String verb, Pattern path, String id, String scope, Function<LifeCall, Object> handler) {}

    /**
     * An endpoint that was found.
     *
     * @param id the operation, such as {@code sleep.range}
     * @param scope what the token must have
     * @param answer what it says of a person
     */
    public record Endpoint(String id, String scope, Function<Account, Answer> answer) {}

    private static Row row(String verb, String path, String id, String scope, Function<LifeCall, Object> handler) {
        return new Row(verb, Pattern.compile("/1(\\.2)?/user/[^/]+/" + path + "\\.json"), id, scope, handler);
    }

    /** The endpoint for a call; empty when it is not one of these. */
    public Optional<Endpoint> find(Ask ask) {
        for (Row row : ROWS) {
            Matcher path = row.path().matcher(ask.path());
            if (row.verb().equals(ask.verb()) && path.matches()) {
                return Optional.of(new Endpoint(
                        row.id(),
                        row.scope(),
                        account -> answer(
                                row,
                                new LifeCall(
                                        ask,
                                        path,
                                        account,
                                        logbook(account.ids().person())))));
            }
        }
        return Optional.empty();
    }

    private static Answer answer(Row row, LifeCall call) {
        try {
            Object body = row.handler().apply(call);
            if (body instanceof Answer answer) {
                return answer;
            }
            return Answer.of(row.verb().equals("POST") ? 201 : 200, "application/json", Json.encodeToBuffer(body));
        } catch (LifeCall.Invalid e) {
            return e.answer();
        }
    }
}
