package io.github.camelfitbit.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;

/**
 * A person in front of the consent page, played over HTTP: opens the page, chooses an account, ticks scopes, decides.
 * Immutable; every choice gives a new one.
 */
public final class Consent {
    private final String authorizationUrl;
    private final String person;
    private final List<String> scopes;

    Consent(String authorizationUrl, String person, List<String> scopes) {
        this.authorizationUrl = authorizationUrl;
        this.person = person;
        this.scopes = scopes;
    }

    /** Who sits in front of the page. */
    public Consent as(String name) {
        return new Consent(authorizationUrl, name, scopes);
    }

    /** Ticks these scopes only; all that are asked for, unless this is called. */
    public Consent withScopes(String... only) {
        return new Consent(authorizationUrl, person, List.of(only));
    }

    /** Presses Continue and returns where the browser is sent, with code and state. */
    public String approve() {
        List<String> asked = Ask.parameters(query()).getOrDefault("scope", List.of(""));
        List<String> ticked =
                scopes.isEmpty() ? List.copyOf(Set.of(asked.get(0).trim().split("\\s+"))) : scopes;
        StringBuilder form = new StringBuilder("&decision=allow&person=").append(encoded(person));
        ticked.forEach(scope -> form.append("&grant=").append(encoded(scope)));
        return decide(form.toString());
    }

    /** Presses Cancel and returns where the browser is sent, with the error. */
    public String deny() {
        return decide("&decision=deny");
    }

    private String decide(String choices) {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(URI.create(authorizationUrl)).build());
        if (page.statusCode() == 302) {
            return location(page);
        }
        if (page.statusCode() != 200) {
            throw new IllegalStateException("no consent page but " + page.statusCode() + ": " + page.body());
        }
        URI endpoint = URI.create(authorizationUrl.substring(0, authorizationUrl.indexOf('?')));
        return location(send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query() + choices))
                .build()));
    }

    private String query() {
        return authorizationUrl.substring(authorizationUrl.indexOf('?') + 1);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("not sent back but " + response.statusCode()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in front of the consent page", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
