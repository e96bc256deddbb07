package io.github.camelfitbit.simulator.oauth.fitbit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.camelfitbit.simulator.oauth.Form;
import io.github.camelfitbit.simulator.oauth.OAuthClient;

/** Who asks at the token endpoint: a server by Basic authentication, a client by its id in the body. */
final class ClientAuthentication {
    private final OAuthClient client;
    private final Supplier<FitbitRules> rules;

    ClientAuthentication(OAuthClient client, Supplier<FitbitRules> rules) {
        this.client = client;
        this.rules = rules;
    }

    /** The client's id; refused when it cannot be believed. */
    String authenticate(Form form) {
        boolean good = form.authorization().isPresent() ? isServer(form) : isClient(form);
        if (!good || client.isDeleted()) {
            throw FitbitRefused.of(401, "invalid_client", "Invalid authorization header or client_id.");
        }
        return client.id();
    }

    /** The id may stand in the body too, if it is the same. */
    private boolean isServer(Form form) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        return type() != FitbitRules.ApplicationType.CLIENT
                && form.authorization().equals(Optional.of(expected))
                && form.field("client_id").map(client.id()::equals).orElse(true);
    }

    private boolean isClient(Form form) {
        if (type() == FitbitRules.ApplicationType.SERVER) {
            throw FitbitRefused.of(401, "invalid_request", "Authorization header required.");
        }
        return form.required("client_id").equals(client.id());
    }

    private FitbitRules.ApplicationType type() {
        return rules.get().type();
    }
}
