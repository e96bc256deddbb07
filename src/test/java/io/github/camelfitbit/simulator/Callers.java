package io.github.camelfitbit.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.AuthorizationServer;

/** Whose request it is. */
record Callers(List<AuthorizationServer> servers) {
    private static final List<String> FIELDS_WITH_AN_OWNER = List.of("refresh_token", "code", "token");

    /** The owner of a fresh access token in the header. */
    Optional<String> byBearer(Ask ask) {
        return ask.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim())
                .flatMap(this::ownerOfFresh);
    }

    /** The owner of the code or token that stands in the form of a token or revocation endpoint. */
    Optional<String> byForm(Ask ask) {
        Map<String, List<String>> form = Ask.parameters(ask.body());
        return FIELDS_WITH_AN_OWNER.stream()
                .flatMap(field -> form.getOrDefault(field, List.of()).stream())
                .flatMap(value -> servers.stream().flatMap(server -> server.ownerOf(value).stream()))
                .findFirst();
    }

    private Optional<String> ownerOfFresh(String accessToken) {
        return servers.stream()
                .flatMap(server -> server.findFresh(accessToken).stream())
                .map(AccessToken::person)
                .findFirst();
    }
}
