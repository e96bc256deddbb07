package io.github.camelfitbit.quickstart;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser: sends the form of the connect page, agrees at the vendor, and comes back. */
final class Browser {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final SimulatedGoogle google;

    Browser(SimulatedGoogle google) {
        this.google = google;
    }

    void connect(String page, String person) throws IOException, InterruptedException {
        HttpResponse<String> sent = post(page, "/connect", "key=" + encoded(person));
        String consentPage = sent.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("no way to the consent page but " + shown(sent)));
        HttpResponse<String> back = get(google.consent(consentPage, person));
        if (back.statusCode() != 200) {
            throw new IOException(person + " could not be connected: " + shown(back));
        }
    }

    private HttpResponse<String> post(String page, String path, String form) throws IOException, InterruptedException {
        Matcher token = FORM_TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IOException(page + " has no form");
        }
        URI address = URI.create(page + path);
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://" + address.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(form + "&token=" + encoded(token.group(1)))));
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shown(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }
}
