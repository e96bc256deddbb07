package io.github.camelfitbit.operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.trigger.BackfillStatus;
import io.github.camelfitbit.trigger.Estimate;
import io.github.camelfitbit.trigger.History;
import io.github.camelfitbit.trigger.Stretch;

/** Asks for history and says how it stands. None of it costs a call: the history itself is fetched later. Thread-safe. */
final class BackfillOperations {

    static final String RESOURCE = "backfills";
    static final String OPERATION = "backfill";

    private static final List<DataType> ALL =
            Stream.of(DataType.values()).filter(BackfillOperations::isOffered).toList();

    private final History history;
    private final People people;
    private final Clock clock;

    BackfillOperations(History history, People people, Clock clock) {
        this.history = history;
        this.people = people;
        this.clock = clock;
    }

    /** Whether a trigger delivers it: records, or sums of them. */
    static boolean isOffered(DataType type) {
        return type.isTrigger() || type.maxRollUpDays() > 0;
    }

    void register(Operations table) {
        ALL.forEach(type -> table.with(type.id(), OPERATION, request -> answer(create(request, List.of(type)))));
        table.with(RESOURCE, "create", request -> answer(create(request, wanted(request))));
        table.with(
                RESOURCE, "list", request -> answer(shown(history.backlogs().of(connection(request), types(request)))));
        table.with(RESOURCE, "pause", request -> changed(request, history.backlogs()::pause));
        table.with(RESOURCE, "resume", request -> changed(request, history.backlogs()::resume));
        table.with(RESOURCE, "cancel", request -> changed(request, history.backlogs()::cancel));
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
                .map(BackfillOperations::type)
                .distinct()
                .toList();
        return named.isEmpty() ? ALL : named;
    }

    private static DataType type(String id) {
        return Operations.triggerType(
                id,
                DataType.find(id)
                        .filter(type -> !type.isTrigger() && isOffered(type))
                        .isPresent());
    }

    /** When none is named, all that routes take and the person has granted. */
    private List<DataType> wanted(OperationRequest request) {
        if (!request.arguments().list("types").isEmpty()) {
            return types(request);
        }
        String connection = connection(request);
        people.connected(connection);
        List<DataType> taken = ALL.stream()
                .filter(type -> people.canRead(connection, type))
                .filter(type -> history.readings(connection, type).stream()
                        .anyMatch(reading -> isHad(connection, type, reading)))
                .toList();
        if (taken.isEmpty()) {
            throw new InvalidArgumentException("connection '" + connection + "' has no route that takes history it has"
                    + " granted: history is delivered through routes that begin with a data type, such as fitbit:sleep;"
                    + " start one first");
        }
        return taken;
    }

    private boolean isHad(String connection, DataType type, DataOperation reading) {
        return Translations.has(people.api(connection), type, reading);
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
        Set<DataOperation> readings = history.readings(connection, type);
        if (!readings.isEmpty() && readings.stream().noneMatch(reading -> isHad(connection, type, reading))) {
            throw new UnsupportedOperationOfTypeException("the Fitbit Web API has nothing of '" + type.id()
                    + "' that these routes could take as history; let the person consent again with api=google-health");
        }
        return history.plan(connection, type, stretch(request));
    }

    private Stretch stretch(OperationRequest request) {
        Arguments arguments = request.arguments();
        return new Stretch(
                arguments.time("from", "P30D"),
                arguments.text("to") == null ? null : arguments.time("to", "now"),
                clock.instant().atZone(people.zone(request.connection())));
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
