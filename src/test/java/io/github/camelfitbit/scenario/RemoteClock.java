package io.github.camelfitbit.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.vertx.core.json.JsonObject;

/** The clock of a simulator in another process: asked each time, so that both always agree. */
final class RemoteClock extends Clock {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest question;

    RemoteClock(String simulatorUrl) {
        question = HttpRequest.newBuilder(URI.create(simulatorUrl + "/simulator/clock"))
                .build();
    }

    @Override
    public Instant instant() {
        try {
            String answer =
                    http.send(question, HttpResponse.BodyHandlers.ofString()).body();
            return Instant.parse(new JsonObject(answer).getString("now"));
        } catch (IOException e) {
            throw new IllegalStateException("the simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the time", e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks this clock for local time");
    }
}
