package io.github.camelfitbit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.simulator.Simulator;
import io.vertx.core.json.JsonObject;

/** Somebody who knows nothing of devices, notifications and cursors: asks for yesterday and today, and follows the pages. */
final class Naive {

    private static final String PREFIX = "https://www.googleapis.com/auth/googlehealth.";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator simulator;
    private final String person;

    Naive(Simulator simulator, String person) {
        this.simulator = simulator;
        this.person = person;
    }

    /** Reads one data type, as anew as if nothing had ever been read. */
    void readYesterdayAndToday(DataType type, String token) {
        String next = "";
        do {
            JsonObject page = get(path(type) + (next.isEmpty() ? "" : "&pageToken=" + next), token);
            next = page.getString("nextPageToken", "");
        } while (!next.isEmpty());
    }

    /** An access token, which is good for an hour. */
    String token() {
        String[] scopes = Stream.of(Scopes.readingAll().split(","))
                .map(scope -> PREFIX + scope)
                .toArray(String[]::new);
        return simulator.grantToken(person, scopes).accessToken();
    }

    private String path(DataType type) {
        String method = type.reading() == DataOperation.LIST ? "" : ":reconcile";
        return "/v4/users/me/dataTypes/" + type.id() + "/dataPoints" + method + "?pageSize=" + type.maxPageSize()
                + filter(type);
    }

    private String filter(DataType type) {
        LocalDate yesterday =
                LocalDate.ofInstant(simulator.clock().instant(), ZoneOffset.UTC).minusDays(1);
        String civil = type.filter().civilMember();
        String physical = type.filter().physicalMember();
        if (civil == null && physical == null) {
            return "";
        }
        String text = type.filterPrefix() + '.' + (civil == null ? physical : civil) + " >= \"" + yesterday
                + (civil == null ? "T00:00:00Z" : "") + '"';
        return "&filter=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonObject get(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + response.statusCode());
            }
            return new JsonObject(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
