package io.github.camelfitbit.remote.fitbit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.FitbitScopes;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PersonResource;
import io.github.camelfitbit.remote.RollUpRequest;
import io.github.camelfitbit.remote.fitbit.data.Aggregate;
import io.github.camelfitbit.remote.fitbit.data.LocalTimes;
import io.github.camelfitbit.remote.fitbit.data.Reading;
import io.github.camelfitbit.remote.fitbit.data.Recorder;
import io.github.camelfitbit.remote.fitbit.data.Translation;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import io.github.camelfitbit.remote.fitbit.data.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The Fitbit Web API in the vocabulary of the Google Health API. Thread-safe; its state is the answers of the last minute.
 *
 * <p>A page is always the whole of its range: the vendor is asked for days, as many at a time as it allows. What it does
 * not have at all stands in {@link Translations} with the reason.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/">Fitbit Web API, reference</a>
 */
public final class FitbitWebApi implements HealthApi {

    private final FitbitCalls calls;
    private final Function<String, ZoneId> zones;
    private final Function<String, ZoneRules> clocks;

    /**
     * @param transport already authorised and throttled
     * @param base      such as {@code https://api.fitbit.com}
     * @param zones     the time zone of a connection's person: the vendor's times have no offset
     */
    public FitbitWebApi(HttpTransport transport, URI base, Function<String, ZoneId> zones) {
        this(new FitbitCalls(transport, base, SharedAnswers.none()), zones, zones.andThen(ZoneId::getRules));
    }

    /**
     * For people whose zone may have changed, and whose answers are shared among data types.
     *
     * @param zones  the time zone of a connection's person now, in which devices are told of
     * @param clocks their wall clock through all zones, which records were written by
     * @param time   how long an answer is shared
     */
    public FitbitWebApi(
            HttpTransport transport,
            URI base,
            Function<String, ZoneId> zones,
            Function<String, ZoneRules> clocks,
            Clock time) {
        this(new FitbitCalls(transport, base, SharedAnswers.until(time)), zones, clocks);
    }

    private FitbitWebApi(FitbitCalls calls, Function<String, ZoneId> zones, Function<String, ZoneRules> clocks) {
        this.calls = calls;
        this.zones = zones;
        this.clocks = clocks;
    }

    @Override
    public Instant windowEnd(PageRequest question, Instant start, Duration size) {
        Reading reading =
                Translations.of(question.type()).map(Translation::records).orElse(null);
        return reading == null
                ? HealthApi.super.windowEnd(question, start, size)
                : days(question.caller(), question.type(), question.range(), reading)
                        .endOfPart(start, reading.days());
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        requireAllSources(request.sources());
        Reading reading = translation(request.type()).records();
        if (reading == null) {
            throw unsupported(request.type(), request.operation(), "it has sums of days only; use daily-roll-up");
        }
        // what a type without list answers to reconcile is its list
        DataOperation origin =
                request.operation() == request.type().reading() ? DataOperation.LIST : request.operation();
        return read(request.caller(), request.type(), origin, request.range(), List.of(reading))
                .thenApply(FitbitWebApi::newestFirst);
    }

    private static Page newestFirst(Page page) {
        List<DataPoint> points = new ArrayList<>(page.points());
        points.sort(Comparator.comparing(DataPoint::position).reversed());
        return new Page(points, null, page.problems());
    }

    private CompletableFuture<Page> read(
            Caller caller, DataType type, DataOperation origin, TimeRange range, List<Reading> readings) {
        Days days = days(caller, type, range, readings.get(0));
        Recorder recorder = recorder(caller, type, origin);
        CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
        for (Reading reading : readings) {
            for (Days.Part part : days.parts(reading.days())) {
                Reading ofPart = reading.on(part.first());
                done = done.thenCompose(before -> calls.read(caller, type, ofPart, part, days, recorder));
            }
        }
        return done.thenApply(all ->
                new Page(recorder.points().stream().filter(days::contains).toList(), null, recorder.problems()));
    }

    private Days days(Caller caller, DataType type, TimeRange range, Reading reading) {
        return Days.of(range, type, clocks.apply(caller.connection()), reading);
    }

    private Recorder recorder(Caller caller, DataType type, DataOperation origin) {
        return new Recorder(caller.connection(), type, origin, times(caller));
    }

    private LocalTimes times(Caller caller) {
        return new LocalTimes(clocks.apply(caller.connection()));
    }

    /** The vendor has one merged stream: whoever wants a part of it would get more than was asked for. */
    private static void requireAllSources(@Nullable String sources) {
        if (sources != null && !sources.equals("all-sources")) {
            throw new InvalidArgumentException("option 'sources' is '" + sources
                    + "': the Fitbit Web API has one merged stream of all sources; leave the option out for this"
                    + " connection");
        }
    }

    @Override
    public CompletableFuture<DataPoint> get(Caller caller, DataType type, String id) {
        throw unsupported(type, DataOperation.GET, "it finds records by their day, not by their id; use list");
    }

    @Override
    public CompletableFuture<Page> rollUp(RollUpRequest request) {
        requireAllSources(request.sources());
        Translation translation = translation(request.type());
        boolean daily = request.range().axis() == TimeRange.Axis.CIVIL;
        DataOperation operation = daily ? DataOperation.DAILY_ROLL_UP : DataOperation.ROLL_UP;
        List<Reading> readings = daily && !translation.days().isEmpty()
                ? translation.days()
                : Stream.ofNullable(translation.records()).toList();
        Aggregate aggregate = translation.aggregate();
        if (readings.isEmpty() || aggregate == null) {
            throw unsupported(request.type(), operation, "it has sums of days only; use daily-roll-up");
        }
        RollUps windows = new RollUps(request, clocks.apply(request.caller().connection()), aggregate);
        return read(request.caller(), request.type(), operation, request.range(), readings)
                .thenApply(windows::of);
    }

    @Override
    public CompletableFuture<DataPoint> create(Caller caller, DataType type, NewDataPoint point) {
        Translation translation = translation(type);
        Writing writing = writing(type, DataOperation.CREATE);
        LocalTimes times = times(caller);
        String path = writing.create(point, times);
        Reading reading = translation.records() == null
                ? null
                : translation.records().on(times.at(startOf(point)).toLocalDate());
        Recorder recorder = recorder(caller, type, DataOperation.GET);
        return calls.send("POST", caller, scope(type), path, answer -> {
            if (reading != null) {
                reading.read(answer, recorder);
            }
            return written(caller, type, recorder);
        });
    }

    private static Instant startOf(NewDataPoint point) {
        return point.time().startInstant();
    }

    private static DataPoint written(Caller caller, DataType type, Recorder recorder) {
        if (recorder.points().isEmpty()) {
            throw new MalformedAnswerException(
                    "the answer to a new " + type.id() + " record of connection '" + caller.connection()
                            + "' shows no record; it was stored nevertheless: look with " + type.id() + "/list",
                    RemoteFailure.permanent(200, "MALFORMED_ANSWER"),
                    null);
        }
        return recorder.points().get(0);
    }

    /** The vendor changes no record in place: the old one goes and a new one comes, with another id. */
    @Override
    public CompletableFuture<DataPoint> update(Caller caller, DataType type, String id, NewDataPoint point) {
        Writing writing = writing(type, DataOperation.UPDATE);
        writing.create(point, times(caller)); // fails before anything is deleted
        if (writing.deletesFirst()) {
            return delete(caller, type, List.of(id)).thenCompose(gone -> create(caller, type, point));
        }
        return create(caller, type, point)
                .thenCompose(created -> delete(caller, type, List.of(id)).thenApply(gone -> created));
    }

    @Override
    public CompletableFuture<List<String>> delete(Caller caller, DataType type, List<String> ids) {
        Writing writing = writing(type, DataOperation.DELETE);
        CompletableFuture<?> done = CompletableFuture.completedFuture(null);
        for (String id : ids) {
            done = done.thenCompose(
                    before -> calls.send("DELETE", caller, scope(type), writing.delete(id), answer -> id));
        }
        return done.thenApply(all -> List.copyOf(ids));
    }

    @Override
    public CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource) {
        FitbitAnswers.Meaning<Map<String, Object>> meaning =
                switch (resource) {
                    case IDENTITY -> PersonAnswers::identity;
                    case SETTINGS -> PersonAnswers::settings;
                    case PROFILE, IRN_PROFILE ->
                        throw new UnsupportedOperationOfTypeException("the Fitbit Web API has no " + resource.id()
                                + " of this form: use web/" + (resource == PersonResource.PROFILE ? "user" : "irn")
                                + ".profile");
                };
        return calls.send("GET", caller, "profile", "/1/user/-/profile.json", meaning);
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        LocalTimes times = new LocalTimes(zones.apply(caller.connection()).getRules());
        return calls.send(
                "GET", caller, "settings", "/1/user/-/devices.json", answer -> PersonAnswers.devices(answer, times));
    }

    private static Translation translation(DataType type) {
        return Translations.of(type)
                .orElseThrow(() -> new UnsupportedOperationOfTypeException("the Fitbit Web API has no '" + type.id()
                        + "': " + Translations.whyMissing(type)
                        + "; let the person consent again with api=google-health"));
    }

    private static Writing writing(DataType type, DataOperation operation) {
        Writing writing = translation(type).writing();
        if (writing == null) {
            throw unsupported(type, operation, "it takes no records of this type");
        }
        return writing;
    }

    private static UnsupportedOperationOfTypeException unsupported(
            DataType type, DataOperation operation, String reason) {
        return new UnsupportedOperationOfTypeException(
                "the Fitbit Web API has no '" + operation.text() + "' of '" + type.id() + "': " + reason);
    }

    private static String scope(DataType type) {
        return FitbitScopes.of(type).orElse("");
    }
}
