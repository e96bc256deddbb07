package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.github.camelfitbit.simulator.health.HealthApi;
import io.github.camelfitbit.simulator.health.HealthCall;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.ConsentEndpoint;
import io.github.camelfitbit.simulator.oauth.TokenEndpoint;
import io.github.camelfitbit.simulator.oauth.TokenLedger;

/** Takes a request to whom it is for, lets faults happen on the way, and counts. Safe for any thread. */
final class Dispatcher {
    private final HealthApi health;
    private final ConsentEndpoint consent;
    private final TokenEndpoint tokens;
    private final TokenLedger ledger;
    private final ControlApi control;
    private final Faults faults;
    private final Counters counters;
    private final Clock clock;

    Dispatcher(Vendor vendor, ControlApi control, Faults faults, Counters counters, Clock clock) {
        this.health = vendor.health();
        this.consent = vendor.consent();
        this.tokens = vendor.tokens();
        this.ledger = vendor.ledger();
        this.control = control;
        this.faults = faults;
        this.counters = counters;
        this.clock = clock;
    }

    /** The vendor's three faces. */
    record Vendor(HealthApi health, ConsentEndpoint consent, TokenEndpoint tokens, TokenLedger ledger) {}

    /** An answer and how much later than usual it is given. */
    record Timed(Answer answer, Duration delay) {}

    Timed answer(Ask ask, String query) {
        if (ask.path().startsWith("/simulator/")) {
            return new Timed(control.answer(ask), Duration.ZERO);
        }
        Optional<HealthCall> call = HealthCall.of(ask);
        String method = call.map(HealthCall::methodWord).orElseGet(() -> oauthMethod(ask));
        String type = call.map(HealthCall::typeId).orElse("");
        String person = person(ask);
        Ask proper = Faults.behindEmptyPage(ask);
        Timed timed = faults.meet(method, type, person)
                .map(fault -> new Timed(fault.effect().answer(proper, this::normally), fault.delay()))
                .orElseGet(() -> new Timed(normally(proper), Duration.ZERO));
        String shown = method.startsWith("oauth.") ? "" : query;
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
        return switch (ask.verb() + " " + ask.path()) {
            case "GET /o/oauth2/v2/auth" -> consent.show(ask);
            case "POST /o/oauth2/v2/auth" -> consent.decide(ask);
            case "POST /token" -> tokens.token(ask);
            case "POST /revoke" -> tokens.revoke(ask);
            default -> health.answer(ask);
        };
    }

    private static String oauthMethod(Ask ask) {
        return switch (ask.verb() + " " + ask.path()) {
            case "GET /o/oauth2/v2/auth" -> "oauth.authorize";
            case "POST /o/oauth2/v2/auth" -> "oauth.consent";
            case "POST /token" -> "oauth.token";
            case "POST /revoke" -> "oauth.revoke";
            default -> "unknown";
        };
    }

    private String person(Ask ask) {
        return ask.header("authorization")
                .filter(value -> value.length() > 7)
                .flatMap(value -> ledger.findFresh(value.substring(7).trim()))
                .map(AccessToken::person)
                .orElse("-");
    }
}
