package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.health.Quota;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;

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
              --fitbit-client-id ID      the application as it is registered at Fitbit
              --fitbit-client-secret S   its secret
              --fitbit-type TYPE         server, client or personal (default server)
              --fitbit-replay-seconds N  how long a refresh may be repeated (default 120)
              --fitbit-conflicts         409 for refreshes of one token that overlap
              --production               Google's refresh tokens do not end after seven days
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
    private String fitbitClientId = "23SIM7";
    private String fitbitClientSecret = "simulated-fitbit-secret";
    private FitbitRules fitbitRules = FitbitRules.defaults();

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
        return builder.client(clientId, clientSecret)
                .fitbitClient(fitbitClientId, fitbitClientSecret)
                .fitbitRules(fitbitRules)
                .clock(SimulatorClock.running(now, speed));
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
            case "--fitbit-client-id" -> fitbitClientId = value(option);
            case "--fitbit-client-secret" -> fitbitClientSecret = value(option);
            case "--fitbit-type" -> fitbitRules = fitbitRules.withType(type(option));
            case "--fitbit-replay-seconds" ->
                fitbitRules = fitbitRules.withReplayWindow(Duration.ofSeconds(natural(option)));
            case "--fitbit-conflicts" -> fitbitRules = fitbitRules.withConflicts(true);
            case "--production" -> builder.testingMode(false);
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

    private FitbitRules.ApplicationType type(String option) {
        String type = value(option);
        return Stream.of(FitbitRules.ApplicationType.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bad value for " + option));
    }

    private int natural(String option) {
        int number = Integer.parseInt(value(option));
        if (number < 0) {
            throw new IllegalArgumentException("bad value for " + option);
        }
        return number;
    }
}
