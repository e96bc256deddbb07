package io.github.camelfitbit.connect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.Operation;
import io.github.camelfitbit.operation.OperationRequest;
import io.github.camelfitbit.operation.Operations;

/** What {@code connections/doctor} finds, for somebody who looks at the page. Thread-safe. */
final class Checkup {

    /** What a button of the page mends. */
    private static final Set<String> MENDED_BY_RECONNECT =
            Set.of("needs-reauthorization", "disconnected", "scope-missing", "scopes-not-granted", "consent-ends-soon");

    private final Operation doctor;

    Checkup(Operations operations) {
        this.doctor = operations.find("connections", "doctor");
    }

    /**
     * One thing that was found.
     *
     * @param mark what it looks like, as a style class: attention, off
     * @param text what it is
     * @param next who does what about it
     */
    record Found(String mark, String text, String next) {}

    /** The findings, the worst first; empty when there are none. Costs two calls at most, and never fails. */
    CompletableFuture<List<Found>> of(String connection) {
        return Preview.asked(doctor, new OperationRequest(connection, new Arguments(Map.of()), null))
                .thenApply(answer -> found(answer.body()))
                .exceptionally(failure -> List.of(new Found("attention", Preview.words(failure), "")));
    }

    private static List<Found> found(Object answer) {
        return answer instanceof Map<?, ?> told && told.get("findings") instanceof List<?> findings
                ? findings.stream().map(finding -> found((Map<?, ?>) finding)).toList()
                : List.of();
    }

    private static Found found(Map<?, ?> finding) {
        String next = MENDED_BY_RECONNECT.contains(String.valueOf(finding.get("code")))
                ? "press Reconnect, so that the person is asked again"
                : String.valueOf(finding.get("nextStep"));
        return new Found(
                "info".equals(finding.get("severity")) ? "off" : "attention",
                Words.sentence(String.valueOf(finding.get("message"))),
                Words.sentence(next));
    }
}
