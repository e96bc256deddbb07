package io.github.camelfitbit.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.OperationRequest;
import io.github.camelfitbit.operation.OperationResult;
import io.github.camelfitbit.store.KeyRule;
import org.jspecify.annotations.Nullable;

/**
 * Older data of a connection: what it takes, how it goes on, and the buttons to stop it. What is shown costs no call to
 * a vendor, so the page may show itself again while something goes on. Thread-safe.
 */
final class HistoryPage {

    private static final String RESOURCE = "backfills";

    /** What a button does at once. */
    private static final Set<String> CHANGES = Set.of("pause", "resume", "cancel");

    private final PageBackend backend;

    HistoryPage(PageBackend backend) {
        this.backend = backend;
    }

    /**
     * How far the data of one kind have been fetched.
     *
     * @param type    the kind of data
     * @param state   where it stands, in a word
     * @param mark    what it looks like, as a style class
     * @param percent how much of it was fetched
     * @param range   from when to when
     * @param left    what is left; {@code ""} for nothing
     */
    record Part(String type, String state, String mark, int percent, String range, String left) {}

    /** How the parts stand together, for the templates. */
    Map<String, Object> model(String key) {
        List<Map<?, ?>> all = all(key);
        Map<String, Object> model = new HashMap<>();
        model.put("parts", parts(key, all));
        model.put("canPause", has(all, "running", "waiting"));
        model.put("canResume", has(all, "paused"));
        model.put("canCancel", has(all, "running", "waiting", "paused"));
        model.put("historyAddress", address(key));
        return model;
    }

    /** The page of its own, which shows itself again while something goes on. */
    PageAnswer show(Visit visit, String given) {
        String key = connected(given);
        Map<String, Object> model = model(key);
        model.put("key", key);
        model.put("address", ConnectionView.address(key));
        model.put("again", Boolean.TRUE.equals(model.get("canPause")) ? address(key) : "");
        return visit.page(200, "history", "Older data of " + key, model);
    }

    /** Reckons first, and begins only when it is confirmed on a page of its own. */
    CompletableFuture<PageAnswer> post(Visit visit) {
        String key = connected(visit.request().parameter("key"));
        String wish = visit.request().parameter("do");
        if (CHANGES.contains(wish)) {
            return ask(wish, key, Map.of()).thenApply(done -> visit.seeOther(address(key)));
        }
        boolean isConfirmed = visit.request().parameter("confirm").equals("yes");
        return ask("create", key, range(visit.request(), !isConfirmed))
                .thenApply(
                        answer -> isConfirmed ? visit.seeOther(address(key)) : confirm(visit, key, (Map<?, ?>) answer));
    }

    private PageAnswer confirm(Visit visit, String key, Map<?, ?> reckoned) {
        Map<String, Object> model = new HashMap<>();
        model.put("key", key);
        model.put("address", ConnectionView.address(key));
        model.put("from", visit.request().parameter("from"));
        model.put("to", visit.request().parameter("to"));
        model.put("parts", parts(key, maps(reckoned.get("backfills"))));
        model.put("calls", Words.counted(number(reckoned.get("calls")), "request"));
        model.put("duration", duration(reckoned));
        return visit.page(200, "backfill", "Fetch older data of " + key + "?", model);
    }

    private static Map<String, Object> range(PageRequest request, boolean isDry) {
        Map<String, Object> range = new HashMap<>(Map.of("dryRun", isDry));
        for (String end : List.of("from", "to")) {
            if (!request.parameter(end).isBlank()) {
                range.put(end, request.parameter(end).strip());
            }
        }
        return range;
    }

    private List<Map<?, ?>> all(String key) {
        return maps(ask("list", key, Map.of()).join()); // it asks the stores alone
    }

    private CompletableFuture<Object> ask(String operation, String key, Map<String, Object> arguments) {
        return backend.operations()
                .find(RESOURCE, operation)
                .run(new OperationRequest(key, new Arguments(arguments), null))
                .thenApply(OperationResult::body);
    }

    /** Fails for whom there is no such page. */
    private String connected(String given) {
        Connection known = backend.connections().read(KeyRule.check("connection", given));
        if (known.state() == ConnectionState.DISCONNECTED) {
            throw new InvalidArgumentException(
                    "this person is disconnected, and nothing is read; let the person connect again first");
        }
        return known.key();
    }

    private static String address(String key) {
        return "/history?connection=" + ConnectionView.encoded(key);
    }

    private static boolean has(List<Map<?, ?>> all, String... states) {
        return all.stream().anyMatch(one -> Set.of(states).contains(String.valueOf(one.get("state"))));
    }

    /** Days are the person's own, and those of UTC while it is not known where that is. */
    private List<Part> parts(String key, List<Map<?, ?>> told) {
        Connection.Person person = backend.connections().read(key).person();
        ZoneId zone = person == null || person.zone() == null ? ZoneOffset.UTC : person.zone();
        return told.stream().map(one -> part(one, zone)).toList();
    }

    private static Part part(Map<?, ?> told, ZoneId zone) {
        String type = String.valueOf(told.get("dataType"));
        boolean isDaily = DataType.find(type)
                .filter(known -> known.kind() == DataKind.DAILY)
                .isPresent();
        String state = String.valueOf(told.get("state"));
        long calls = number(told.get("calls"));
        return new Part(
                Words.type(type),
                Words.backfill(state),
                state.equals("finished") ? "ok" : "off",
                (int) number(told.get("percent")),
                range(told, isDaily ? ZoneOffset.UTC : zone),
                calls == 0 ? "" : "about " + Words.counted(calls, "request") + ", " + duration(told));
    }

    private static String range(Map<?, ?> told, ZoneId zone) {
        return Words.day(Instant.parse(String.valueOf(told.get("from"))), zone) + " to "
                + Words.day(Instant.parse(String.valueOf(told.get("to"))), zone);
    }

    private static String duration(Map<?, ?> told) {
        return Words.atLeast(Duration.parse(String.valueOf(told.get("duration"))));
    }

    private static long number(@Nullable Object number) {
        return number instanceof Number known ? known.longValue() : 0;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(one -> maps.add((Map<?, ?>) one));
        }
        return maps;
    }
}
