package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.camelfitbit.simulator.health.Quota;

/** Reads the command line of {@link SimulatorMain}. */
final class SimulatorArguments {
    static final String USAGE =
            """
            Usage: simulator [options]
              --port N            TCP port on the loopback interface (default 0: a free one)
              --people N          how many people live here (default 3)
              --seed N            what their lives follow from (default 7)
              --days N            how many days back their lives reach (default 30)
              --now INSTANT       where the clock starts, e.g. 2026-11-20T09:00:00Z (default: the real time)
              --speed X           how many times as fast as real time it runs (default 1; 0: stands still)
              --latency-ms N      makes every answer so much later (default 0)
              --auto-consent      agrees at once when login_hint names a person
              --client-id ID      the registered application
              --client-secret S   its secret
              --redirect-uri URI  registers a redirect URI; may be repeated
              --limits-off        no quota, for benchmarks
              --help              prints this
            """;

    private final SimulatorBuilder builder = Simulator.builder();
    private final Deque<String> words;
    private Instant now;
    private double speed = 1;
    private String clientId = "simulated-client.apps.googleusercontent.com";
    private String clientSecret = "simulated-client-secret";

    private SimulatorArguments(List<String> words, Clock realTime) {
        this.words = new ArrayDeque<>(words);
        this.now = realTime.instant();
    }

    /** An {@link IllegalArgumentException} names the option that is wrong. */
    static SimulatorBuilder parse(List<String> arguments, Clock realTime) {
        return new SimulatorArguments(arguments, realTime).parse();
    }

    private SimulatorBuilder parse() {
        while (!words.isEmpty()) {
            String option = words.removeFirst();
            try {
                take(option);
            } catch (NumberFormatException | DateTimeException e) {
                throw new IllegalArgumentException("bad value for " + option, e);
            }
        }
        return builder.client(clientId, clientSecret).clock(SimulatorClock.running(now, speed));
    }

    private void take(String option) {
        switch (option) {
            case "--port" -> builder.port(natural(option));
            case "--people" -> builder.people(natural(option));
            case "--seed" -> builder.seed(Long.parseLong(value(option)));
            case "--days" -> builder.livesSince(Duration.ofDays(natural(option)));
            case "--now" -> now = Instant.parse(value(option));
            case "--speed" -> speed = Double.parseDouble(value(option));
            case "--latency-ms" -> builder.latency(Duration.ofMillis(natural(option)));
            case "--auto-consent" -> builder.autoConsent(true);
            case "--client-id" -> clientId = value(option);
            case "--client-secret" -> clientSecret = value(option);
            case "--redirect-uri" -> builder.redirectUri(value(option));
            case "--limits-off" -> builder.limits(Quota.Limits.off());
            default -> throw new IllegalArgumentException("unknown option: " + option);
        }
    }

    private String value(String option) {
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw new IllegalArgumentException("missing value for " + option);
        }
        return words.removeFirst();
    }

    private int natural(String option) {
        int number = Integer.parseInt(value(option));
        if (number < 0) {
            throw new IllegalArgumentException("bad value for " + option);
        }
        return number;
    }
}
