package io.github.camelfitbit.operation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.compound.Capabilities;
import io.github.camelfitbit.compound.ConsentCheck;
import io.github.camelfitbit.compound.DailySummary;
import io.github.camelfitbit.compound.DeliveryCheck;
import io.github.camelfitbit.compound.Doctor;
import io.github.camelfitbit.compound.HeartRateEnrichment;
import io.github.camelfitbit.compound.Sources;
import io.github.camelfitbit.compound.ThisNode;
import io.github.camelfitbit.compound.VendorCheck;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.Standing;
import org.jspecify.annotations.Nullable;

/** What joins several calls, or none: summaries, enrichment, diagnosis. Thread-safe. */
final class CompoundOperations {

    private final People people;
    private final Connections connections;
    private final Clock clock;
    private final DailySummary summary;
    private final HeartRateEnrichment enrichment;
    private final Doctor doctor;
    private final Capabilities capabilities;

    CompoundOperations(Backend backend) {
        ThisNode node = backend.node();
        this.people = backend.people();
        this.connections = backend.connections();
        this.clock = backend.clock();
        this.summary = new DailySummary(backend.api(), people, node.pauses().executor());
        this.enrichment = new HeartRateEnrichment(backend.api(), people, node.syncs());
        this.doctor = new Doctor(
                connections,
                node.requestsLeft(),
                new ConsentCheck(backend.scopes(), node.running(), clock),
                new VendorCheck(backend.api(), people, clock),
                new DeliveryCheck(node.running(), backend.cursors()));
        this.capabilities = new Capabilities(connections);
    }

    void register(Operations table) {
        table.with("daily-summary", "get", this::summary);
        table.with("heart-rate", "enrich", this::enrich);
        table.with(
                "connections", "doctor", request -> doctor.of(request.caller()).thenApply(OperationResult::of));
        table.with(
                "data-types",
                "list",
                request ->
                        CompletableFuture.completedFuture(OperationResult.of(capabilities.of(request.connection()))));
    }

    private CompletableFuture<OperationResult> summary(OperationRequest request) {
        Standing.requireTokens(connections.recent(request.connection()));
        Arguments arguments = request.arguments();
        ZonedDateTime now = now(request);
        TimeExpression from = arguments.time("from", "today");
        TimeExpression to = arguments.time("to", from.isDay() ? "today" : "now");
        // an end that is no day is excluded: midnight ends the day before
        LocalDate last = to.isDay()
                ? to.civil(now).toLocalDate()
                : to.civil(now).minusNanos(1).toLocalDate();
        var question = new DailySummary.Question(
                request.caller(), from.civil(now).toLocalDate(), last, Sources.parse(arguments.text("sources")));
        return summary.of(question).thenApply(answer -> new OperationResult(answer.shown(), answer.problems()));
    }

    private CompletableFuture<OperationResult> enrich(OperationRequest request) {
        Arguments arguments = request.arguments();
        TimedBody body = TimedBody.read(request, now(request));
        @Nullable String window = arguments.text("window");
        var question = new HeartRateEnrichment.Question(
                request.caller(),
                body.range(),
                window == null ? null : duration("window", window, Duration.ofSeconds(1)),
                duration("completeWithin", arguments.text("completeWithin", "PT0S"), Duration.ZERO));
        return enrichment.of(question).thenApply(rate -> OperationResult.of(body.with(Map.of("heartRate", rate))));
    }

    private ZonedDateTime now(OperationRequest request) {
        return clock.instant().atZone(people.zone(request.connection()));
    }

    private static Duration duration(String option, String text, Duration least) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(least) >= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // told below, with the rule
        }
        throw new InvalidArgumentException("option '" + option + "' is '" + text + "': write an ISO-8601 duration of "
                + least + " or more, such as PT1M or PT30M");
    }
}
