package io.github.camelfitbit.simulator.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be told: sent when it is due, again with growing pauses until the answer is 204, for seven days. For one thread.
 */
final class Outbox {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private List<Letter> letters = new ArrayList<>();

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /** A request to a subscriber. */
    record Letter(URI to, Map<String, String> headers, byte[] body, Instant written, Instant due, Duration pause) {
        Letter later(Instant now) {
            Duration next = pause.multipliedBy(2);
            return new Letter(
                    to,
                    headers,
                    body,
                    written,
                    now.plus(pause),
                    next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next);
        }

        boolean isKept(Instant now) {
            return now.isBefore(written.plus(KEPT));
        }
    }

    void add(URI to, Map<String, String> headers, byte[] body) {
        Instant now = clock.instant();
        letters.add(new Letter(to, headers, body, now, now, FIRST_PAUSE));
    }

    List<Letter> letters() {
        return letters;
    }

    /** Sends what is due; how many were taken. */
    int send() {
        Instant now = clock.instant();
        List<Letter> left = new ArrayList<>();
        int taken = 0;
        for (Letter letter : letters) {
            if (letter.due().isAfter(now)) {
                left.add(letter);
            } else if (isTaken(letter)) {
                taken++;
            } else if (letter.isKept(now)) {
                left.add(letter.later(now));
            }
        }
        letters = left;
        return taken;
    }

    private boolean isTaken(Letter letter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(letter.to())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()));
        letter.headers().forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 204;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
