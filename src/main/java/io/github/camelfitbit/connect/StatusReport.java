package io.github.camelfitbit.connect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.OperationRequest;
import io.github.camelfitbit.operation.OperationResult;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.transform.DataPointJson;

/**
 * How connections stand, for programs: what {@code connections/list} and {@code connections/get} answer, with what may
 * still be asked of the vendor. Thread-safe.
 */
final class StatusReport {

    private static final List<String> FILTERS = List.of("after", "api", "state");

    private final PageBackend backend;

    StatusReport(PageBackend backend) {
        this.backend = backend;
    }

    CompletableFuture<PageAnswer> show(PageRequest request) {
        String one = request.parameter("connection");
        return one.isEmpty()
                ? ask("list", "", filters(request)).thenApply(this::page)
                : ask("get", KeyRule.check("connection", one), Map.of()).thenApply(this::single);
    }

    private CompletableFuture<OperationResult> ask(String operation, String connection, Map<String, Object> arguments) {
        return backend.operations()
                .find("connections", operation)
                .run(new OperationRequest(connection, new Arguments(arguments), null));
    }

    private static Map<String, Object> filters(PageRequest request) {
        Map<String, Object> filters = new HashMap<>(Map.of("limit", Overview.PAGE_SIZE));
        FILTERS.forEach(name -> filters.put(name, request.parameter(name)));
        return filters;
    }

    private PageAnswer page(OperationResult result) {
        List<?> connections = (List<?>) result.body();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("connections", connections.stream().map(this::withBudget).toList());
        result.headers().values().forEach(next -> next.ifPresent(key -> report.put("next", key)));
        return answer(report);
    }

    private PageAnswer single(OperationResult result) {
        return answer(Map.of("connections", List.of(withBudget(result.body()))));
    }

    private Map<String, Object> withBudget(Object connection) {
        Map<String, Object> shown = new LinkedHashMap<>();
        ((Map<?, ?>) connection).forEach((name, value) -> shown.put(String.valueOf(name), value));
        shown.put("requestsLeft", backend.remaining().applyAsInt(String.valueOf(shown.get("connection"))));
        return shown;
    }

    private static PageAnswer answer(Map<String, Object> report) {
        return PageAnswer.of(200, "application/json; charset=utf-8", DataPointJson.bytes(report));
    }
}
