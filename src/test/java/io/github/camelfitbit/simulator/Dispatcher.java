package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.fitbit.FitbitApi;
import io.github.camelfitbit.simulator.health.HealthApi;
import io.github.camelfitbit.simulator.health.HealthCall;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.AuthorizationServer;

/** Takes a request to whom it is for, lets faults happen on the way, and counts. Safe for any thread. */
final class Dispatcher {
    private static final List<String> FIELDS_WITH_AN_OWNER = List.of("refresh_token", "code", "token");

    private final Vendors vendors;
    private final ControlApi control;
    private final Faults faults;
    private final Counters counters;
    private final Clock clock;

    Dispatcher(Vendors vendors, ControlApi control, Faults faults, Counters counters, Clock clock) {
        this.vendors = vendors;
        this.control = control;
        this.faults = faults;
        this.counters = counters;
        this.clock = clock;
    }

    /** Two APIs, two authorization servers. */
    record Vendors(HealthApi health, AuthorizationServer google, FitbitApi fitbitApi, AuthorizationServer fitbit) {
        Stream<AuthorizationServer> servers() {
            return Stream.of(google, fitbit);
        }
    }

    /** An answer and how much later than usual it is given. */
    record Timed(Answer answer, Duration delay) {}

    Timed answer(Ask ask, String query) {
        if (ask.path().startsWith("/simulator/")) {
            return new Timed(control.answer(ask), Duration.ZERO);
        }
        Optional<HealthCall> call = HealthCall.of(ask);
        String method = call.map(HealthCall::methodWord).orElseGet(() -> method(ask));
        String type = call.map(HealthCall::typeId).orElse("");
        String person = person(ask, method);
        Ask proper = Faults.behindEmptyPage(ask);
        Timed timed = faults.meet(method, type, person)
                .map(fault -> new Timed(fault.effect().answer(proper, this::normally), fault.delay()))
                .orElseGet(() -> new Timed(normally(proper), Duration.ZERO));
        String shown = isOauth(method) ? "" : query;
        counters.add(new AskedRequest(
                clock.instant(),
                person,
                method,
                type,
                ask.path(),
                shown,
                timed.answer().status()));
        return timed;
    }

    private Answer normally(Ask ask) {
        return vendors.servers()
                .filter(server -> server.methodOf(ask).isPresent())
                .findFirst()
                .map(server -> server.answer(ask))
                .orElseGet(() -> vendors.fitbitApi().methodOf(ask).isPresent()
                        ? vendors.fitbitApi().answer(ask)
                        : vendors.health().answer(ask));
    }

    private String method(Ask ask) {
        return vendors.servers()
                .flatMap(server -> server.methodOf(ask).stream())
                .findFirst()
                .or(() -> vendors.fitbitApi().methodOf(ask))
                .orElse("unknown");
    }

    /** The owner of the access token, or of what stands in the form of a token or revocation endpoint. */
    private String person(Ask ask, String method) {
        Optional<String> bearer = ask.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim())
                .flatMap(this::ownerOfFresh);
        return bearer.or(() -> isOauth(method) ? ownerInForm(ask) : Optional.empty())
                .orElse("-");
    }

    private Optional<String> ownerOfFresh(String accessToken) {
        return vendors.servers()
                .flatMap(server -> server.findFresh(accessToken).stream())
                .map(AccessToken::person)
                .findFirst();
    }

    private Optional<String> ownerInForm(Ask ask) {
        Map<String, List<String>> form = Ask.parameters(ask.body());
        return FIELDS_WITH_AN_OWNER.stream()
                .flatMap(field -> form.getOrDefault(field, List.of()).stream())
                .flatMap(value -> vendors.servers().flatMap(server -> server.ownerOf(value).stream()))
                .findFirst();
    }

    private static boolean isOauth(String method) {
        return method.contains("oauth.");
    }
}
