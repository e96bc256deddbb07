package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.camelfitbit.simulator.fitbit.FitbitApi;
import io.github.camelfitbit.simulator.health.HealthApi;
import io.github.camelfitbit.simulator.health.HealthCall;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AuthorizationServer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitAuthorizationServer;

/** Takes a request to whom it is for, lets faults happen on the way, and counts. Safe for any thread. */
final class Dispatcher {
    private static final Runnable NOTHING = () -> {};

    private final Vendors vendors;
    private final Callers callers;
    private final ControlApi control;
    private final Watch watch;
    private final Overlaps overlaps = new Overlaps();

    Dispatcher(Vendors vendors, ControlApi control, Watch watch) {
        this.vendors = vendors;
        this.callers = new Callers(vendors.servers());
        this.control = control;
        this.watch = watch;
    }

    /** Two APIs, two authorization servers. */
    record Vendors(
            HealthApi health, AuthorizationServer google, FitbitApi fitbitApi, FitbitAuthorizationServer fitbit) {
        List<AuthorizationServer> servers() {
            return List.of(google, fitbit);
        }
    }

    /** What is done on purpose, and what is written down. */
    record Watch(Faults faults, Counters counters, Clock clock) {}

    /** A request that came in: what it waits for, whether that takes a while, and what becomes of it in its turn. */
    record Received(Pace.Wait before, boolean asksOthers, Supplier<Timed> turn) {}

    /** An answer, what it waits for, and what to do when it was. */
    record Timed(Answer answer, Pace.Wait after, Runnable given) {}

    /** Counts a request, and meets the fault that is meant for it, at the moment it comes in. */
    Received receive(Ask ask, String query) {
        if (ask.path().startsWith("/simulator/")) {
            boolean asksSubscribers = ask.path().equals(ControlApi.SEND);
            return new Received(
                    Pace.Wait.NOT, asksSubscribers, () -> new Timed(control.answer(ask), Pace.Wait.NOT, NOTHING));
        }
        Asked asked = asked(ask);
        Optional<Runnable> given = conflicts(asked) ? overlaps.begin(ask) : Optional.of(NOTHING);
        Optional<Fault> fault = given.isEmpty()
                ? Optional.of(FitbitFault.CONFLICT.fault())
                : watch.faults().meet(ask, asked.method(), asked.type(), asked.person());
        Pace pace = fault.map(Fault::pace).orElse(Pace.USUAL);
        boolean asksOthers = HealthCall.of(ask).filter(HealthCall::asksOthers).isPresent();
        return new Received(pace.before(), asksOthers, () -> {
            Answer answer = answer(asked, fault);
            count(asked, query, answer);
            return new Timed(answer, pace.after(), given.orElse(NOTHING));
        });
    }

    private record Asked(Ask ask, String method, String type, String person) {}

    private Asked asked(Ask ask) {
        Optional<HealthCall> call = HealthCall.of(ask);
        String method = call.map(HealthCall::methodWord).orElseGet(() -> method(ask));
        String type = call.map(HealthCall::typeId).orElse("");
        Optional<String> person =
                callers.byBearer(ask).or(() -> isOauth(method) ? callers.byForm(ask) : Optional.empty());
        return new Asked(ask, method, type, person.orElse("-"));
    }

    private boolean conflicts(Asked asked) {
        return asked.method().equals("fitbit.oauth.token")
                && vendors.fitbit().rules().conflicts();
    }

    private Answer answer(Asked asked, Optional<Fault> fault) {
        Ask proper = PageFault.behindEmptyPage(asked.ask());
        return fault.map(met -> met.effect().answer(proper, this::normally)).orElseGet(() -> normally(proper));
    }

    private void count(Asked asked, String query, Answer answer) {
        watch.counters()
                .add(new AskedRequest(
                        watch.clock().instant(),
                        asked.person(),
                        asked.method(),
                        asked.type(),
                        asked.ask().path(),
                        isOauth(asked.method()) ? "" : query,
                        answer.status()));
    }

    private Answer normally(Ask ask) {
        return vendors.servers().stream()
                .filter(server -> server.methodOf(ask).isPresent())
                .findFirst()
                .map(server -> server.answer(ask))
                .orElseGet(() -> vendors.fitbitApi().methodOf(ask).isPresent()
                        ? vendors.fitbitApi().answer(ask)
                        : vendors.health().answer(ask));
    }

    private String method(Ask ask) {
        return vendors.servers().stream()
                .flatMap(server -> server.methodOf(ask).stream())
                .findFirst()
                .or(() -> vendors.fitbitApi().methodOf(ask))
                .orElse("unknown");
    }

    static boolean isOauth(String method) {
        return method.startsWith("oauth.") || method.startsWith("fitbit.oauth.");
    }
}
