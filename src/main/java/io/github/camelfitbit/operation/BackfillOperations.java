package io.github.camelfitbit.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.trigger.BackfillStatus;
import io.github.camelfitbit.trigger.Estimate;
import io.github.camelfitbit.trigger.History;
import org.jspecify.annotations.Nullable;

/** Asks for history and says how it stands. None of it costs a call: the history itself is fetched later. Thread-safe. */
final class BackfillOperations {

    static final String RESOURCE = "backfills";
    static final String OPERATION = "backfill";

    private static final List<DataType> ALL =
            Stream.of(DataType.values()).filter(DataType::isTrigger).toList();

    private final History history;
    private final People people;
    private final Clock clock;

    BackfillOperations(History history, People people, Clock clock) {
        this.history = history;
        this.people = people;
        this.clock = clock;
    }

    void register(Operations table) {
        ALL.forEach(type -> table.with(type.id(), OPERATION, request -> answer(create(request, List.of(type)))));
        table.with(RESOURCE, "create", request -> answer(create(request, wanted(request))));
        table.with(RESOURCE, "list", request -> answer(shown(history.of(connection(request), types(request)))));
        table.with(RESOURCE, "pause", request -> changed(request, history::pause));
        table.with(RESOURCE, "resume", request -> changed(request, history::resume));
        table.with(RESOURCE, "cancel", request -> changed(request, history::cancel));
    }

    private static CompletableFuture<OperationResult> answer(Object body) {
        return CompletableFuture.completedFuture(OperationResult.of(body));
    }

    private CompletableFuture<OperationResult> changed(
            OperationRequest request, BiFunction<String, List<DataType>, List<BackfillStatus>> change) {
        return answer(shown(change.apply(connection(request), types(request))));
    }

    /** Fails for a connection that nobody knows: it would look as if nothing were owed. */
    private String connection(OperationRequest request) {
        people.api(request.connection());
        return request.connection();
    }

    /** The types that are named; all that could have a history, when none is. */
    private static List<DataType> types(OperationRequest request) {
        List<DataType> named = request.arguments().list("types").stream()
                .map(type -> Operations.triggerType(type, false))
                .distinct()
                .toList();
        return named.isEmpty() ? ALL : named;
    }

    /** When none is named, all that routes take and the person has granted. */
    private List<DataType> wanted(OperationRequest request) {
        if (!request.arguments().list("types").isEmpty()) {
            return types(request);
        }
        String connection = connection(request);
        people.connected(connection);
        List<DataType> taken = history.taken(connection, ALL).stream()
                .filter(type -> people.canRead(connection, type) && isHad(connection, type))
                .toList();
        if (taken.isEmpty()) {
            throw new InvalidArgumentException("connection '" + connection + "' has no route that takes history it has"
                    + " granted: history is delivered through routes that begin with a data type, such as fitbit:sleep;"
                    + " start one first");
        }
        return taken;
    }

    private boolean isHad(String connection, DataType type) {
        return people.api(connection) != Api.FITBIT_WEB || Translations.has(type, type.reading());
    }

    private Map<String, Object> create(OperationRequest request, List<DataType> types) {
        String connection = request.connection();
        boolean isDry = request.arguments().isSet("dryRun");
        List<Ticket> planned = new ArrayList<>();
        types.forEach(type -> planned.addAll(plan(request, type)));
        Estimate estimate = history.estimate(connection, planned);
        List<BackfillStatus> statuses = isDry ? history.statuses(planned) : history.ask(connection, planned);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("connection", connection);
        shown.put("dryRun", isDry);
        putEstimate(shown, estimate);
        shown.put("backfills", shown(statuses));
        return shown;
    }

    private List<Ticket> plan(OperationRequest request, DataType type) {
        String connection = request.connection();
        people.require(connection, type, type.reading());
        if (!isHad(connection, type)) {
            throw new UnsupportedOperationOfTypeException("the Fitbit Web API has no records of '" + type.id()
                    + "' whose history could be fetched; let the person consent again with api=google-health");
        }
        ZonedDateTime now = clock.instant().atZone(people.zone(connection));
        TimeExpression from = request.arguments().time("from", "P30D");
        Instant end = end(request, type, from, now);
        return history.plan(connection, type, onTimeLine(type, from, now), end);
    }

    /** Nothing beyond now: it would be waited for. */
    private static @Nullable Instant end(
            OperationRequest request, DataType type, TimeExpression from, ZonedDateTime now) {
        if (request.arguments().text("to") == null) {
            return null;
        }
        TimeRange range = TimeExpression.range(from, request.arguments().time("to", "now"), now);
        boolean isCivil = range.axis() == TimeRange.Axis.CIVIL;
        LocalDateTime civil =
                isCivil ? range.civilEnd() : range.end().atZone(now.getZone()).toLocalDateTime();
        Instant end = type.kind() == DataKind.DAILY
                ? civil.toInstant(ZoneOffset.UTC)
                : isCivil ? civil.atZone(now.getZone()).toInstant() : range.end();
        Instant present =
                type.kind() == DataKind.DAILY ? now.toLocalDateTime().toInstant(ZoneOffset.UTC) : now.toInstant();
        return end.isBefore(present) ? end : present;
    }

    /** Figures of a day stand at its midnight as if it were UTC. */
    private static Instant onTimeLine(DataType type, TimeExpression time, ZonedDateTime now) {
        return type.kind() == DataKind.DAILY ? time.civil(now).toInstant(ZoneOffset.UTC) : time.instant(now);
    }

    private List<Map<String, Object>> shown(List<BackfillStatus> statuses) {
        return statuses.stream().map(this::shown).toList();
    }

    private Map<String, Object> shown(BackfillStatus status) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("dataType", status.type().id());
        shown.put("consumer", status.consumer());
        shown.put("state", status.state().text());
        shown.put("from", status.start().toString());
        shown.put("to", status.until().toString());
        shown.put("reached", status.reached().toString());
        shown.put("percent", status.percent());
        putEstimate(shown, history.left(status));
        return shown;
    }

    private static void putEstimate(Map<String, Object> shown, Estimate estimate) {
        shown.put("calls", estimate.calls());
        shown.put("duration", estimate.duration().toString());
    }
}
