package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.JsonObject;

/** {@code /simulator/fail}: faults by name, for tests that run in another process. */
final class FaultControl {
    private static final Map<String, Supplier<Fault>> VENDORS = Stream.concat(
                    Stream.of(GoogleFault.values())
                            .map(fault -> Map.entry(fault.word(), (Supplier<Fault>) fault::fault)),
                    Stream.of(FitbitFault.values())
                            .map(fault -> Map.entry(fault.word(), (Supplier<Fault>) fault::fault)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Simulator simulator;

    FaultControl(Simulator simulator) {
        this.simulator = simulator;
    }

    /** {@code status} or {@code fault} says what; {@code times}, {@code always} or {@code for} how long; the rest whom. */
    Answer arm(Ask ask) {
        simulator.fail(lasting(ask, aimed(ask, fault(ask))));
        return Answer.json(200, new JsonObject());
    }

    /** Disarms the faults of the name {@code fault}, or all. */
    Answer clear(Ask ask) {
        ask.parameter("fault").ifPresentOrElse(simulator::clearFaults, simulator::clearFaults);
        return Answer.json(200, new JsonObject());
    }

    /** How often each fault was met. */
    Answer met() {
        JsonObject met = new JsonObject();
        simulator.faultsMet().forEach(met::put);
        return Answer.json(200, new JsonObject().put("met", met));
    }

    private Fault fault(Ask ask) {
        String name = ask.parameter("fault").orElse("status");
        return switch (name) {
            case "status" -> Fault.status(status(ask, ""));
            case "html" -> Fault.html(status(ask, "502"));
            case "empty-body" -> Fault.emptyBody();
            case "not-json" -> Fault.notJson();
            case "truncated" -> Fault.truncated();
            case "lost-answer" -> Fault.lostAnswer();
            case "refused-connection" -> Fault.refusedConnection();
            case "cut-json" -> Fault.cutJson();
            case "small-pages" ->
                Fault.smallPages(Integer.parseInt(ask.parameter("records").orElse("1")));
            case "empty-page" -> Fault.emptyPageWithToken();
            case "empty-token" -> Fault.emptyPageToken();
            case "repeated-page" -> Fault.repeatedPage();
            case "not-a-number" -> Fault.notANumber(ask.parameter("member").orElse("beatsPerMinute"));
            case "wide-range" -> Fault.wideRange(period(ask, "widest", "P5D"));
            case "unfiltered" -> Fault.unfiltered(period(ask, "reach", "P30D"), simulator.clock());
            case "slow" -> Fault.slow(millis(ask));
            case "slow-start" -> Fault.slowStart(millis(ask));
            default -> vendors(name);
        };
    }

    private static Fault vendors(String name) {
        Supplier<Fault> fault = VENDORS.get(name);
        if (fault == null) {
            throw new IllegalArgumentException("no such fault: " + name);
        }
        return fault.get();
    }

    private static Fault aimed(Ask ask, Fault fault) {
        FaultTarget usual = fault.target();
        return fault.on(
                        ask.parameter("method").orElse(usual.method()),
                        ask.parameter("type").orElse(usual.type()))
                .forPerson(ask.parameter("person").orElse(usual.person()));
    }

    private Fault lasting(Ask ask, Fault fault) {
        if (ask.parameter("for").isPresent()) {
            Duration life = Duration.parse(ask.parameter("for").get());
            return fault.until(simulator.clock().instant().plus(life));
        }
        return ask.parameter("always").isPresent()
                ? fault.always()
                : fault.times(Integer.parseInt(ask.parameter("times").orElse("1")));
    }

    private static int status(Ask ask, String usual) {
        return Integer.parseInt(ask.parameter("status").orElse(usual));
    }

    private static Duration period(Ask ask, String name, String usual) {
        return Duration.parse(ask.parameter(name).orElse(usual));
    }

    private static Duration millis(Ask ask) {
        return Duration.ofMillis(Long.parseLong(ask.parameter("millis").orElse("1000")));
    }
}
