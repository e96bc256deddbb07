package io.github.camelfitbit.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A person's browser: follows the connect page to the vendor, agrees there, and comes back. */
final class Browser {
    private final HttpClient http = HttpClient.newHttpClient();
    private final SimulatedGoogle google;

    Browser(SimulatedGoogle google) {
        this.google = google;
    }

    void connect(String connectUrl, String person) throws IOException, InterruptedException {
        HttpResponse<String> sent = get(connectUrl);
        String consentPage = sent.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("no way to the consent page but " + shown(sent)));
        HttpResponse<String> back = get(google.consent(consentPage, person));
        if (back.statusCode() != 200) {
            throw new IOException(person + " could not be connected: " + shown(back));
        }
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String shown(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }
}
