package io.github.camelfitbit.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.simulator.oauth.google.Scopes;
import io.vertx.core.json.JsonObject;

/** A caller of the simulated vendor that knows no rules: it sends what the test says. */
final class VendorClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PREFIX = "https://www.googleapis.com/auth/googlehealth.";
    static final String[] READ_ALL = {
        PREFIX + "activity_and_fitness.readonly",
        PREFIX + "health_metrics_and_measurements.readonly",
        PREFIX + "sleep.readonly",
        PREFIX + "profile.readonly",
        PREFIX + "settings.readonly"
    };
    static final String[] WRITE_ALL = {
        PREFIX + "activity_and_fitness.writeonly",
        PREFIX + "health_metrics_and_measurements.writeonly",
        PREFIX + "sleep.writeonly"
    };

    private final String baseUrl;
    private final String token;

    private VendorClient(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    static VendorClient of(Simulator simulator, String person, String... scopes) {
        return withToken(simulator, simulator.grantToken(person, scopes).accessToken());
    }

    /** A caller that may do everything with alice's data. */
    static VendorClient ofAlice(Simulator simulator) {
        List<String> scopes = new ArrayList<>(List.of(READ_ALL));
        scopes.addAll(List.of(WRITE_ALL));
        return of(simulator, "alice", scopes.toArray(String[]::new));
    }

    /** A caller with every health scope there is. */
    static VendorClient ofEverything(Simulator simulator, String person) {
        return of(simulator, person, Scopes.allHealth().toArray(String[]::new));
    }

    static VendorClient withToken(Simulator simulator, String token) {
        return new VendorClient(simulator.baseUrl(), token);
    }

    static String scope(String suffix) {
        return PREFIX + suffix;
    }

    /** Names and values take turns. */
    Reply get(String path, String... query) {
        return send("GET", path + query(query), HttpRequest.BodyPublishers.noBody(), "");
    }

    Reply list(String type, String... query) {
        return get("/v4/users/me/dataTypes/" + type + "/dataPoints", query);
    }

    Reply filtered(String type, String filter) {
        return list(type, "filter", filter);
    }

    /** Follows the tokens to the end. */
    List<JsonObject> all(String path, String... query) {
        List<JsonObject> points = new ArrayList<>();
        List<String> parameters = new ArrayList<>(List.of(query));
        Reply page = get(path, query);
        points.addAll(page.points());
        while (!page.nextPageToken().isEmpty()) {
            List<String> next = new ArrayList<>(parameters);
            next.addAll(List.of("pageToken", page.nextPageToken()));
            page = get(path, next.toArray(String[]::new));
            points.addAll(page.points());
        }
        return points;
    }

    Reply post(String path, String json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    Reply patch(String path, String json) {
        return send("PATCH", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    Reply delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), "");
    }

    /** Any verb; an empty body is none. */
    Reply call(String verb, String path, String body) {
        return body.isEmpty()
                ? send(verb, path, HttpRequest.BodyPublishers.noBody(), "")
                : send(verb, path, HttpRequest.BodyPublishers.ofString(body), "application/json");
    }

    Reply postAs(String contentType, String path, String body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), contentType);
    }

    private Reply send(String verb, String path, HttpRequest.BodyPublisher body, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).method(verb, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return send(request.build());
    }

    static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String query(String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return query.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
