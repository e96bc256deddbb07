package io.github.camelfitbit.simulator;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/**
 * The simulator as a process. When it is ready it prints one line, {@code simulator.url=http://localhost:PORT}, and runs
 * until it is interrupted. {@code --help} prints the options; a bad one is named on the error stream, and the exit code
 * is 2.
 *
 * <p>Besides the vendor's paths it serves, as JSON:
 *
 * <ul>
 *   <li>{@code GET /simulator/people}: name, zone, healthUserId, legacyUserId, lastSync
 *   <li>{@code GET /simulator/truth?person=alice&type=sleep[&from=…&to=…]}: the points that are visible now: id, start,
 *       end, value; oldest first
 *   <li>{@code GET /simulator/counters}, {@code POST /simulator/counters/reset}
 *   <li>{@code GET /simulator/clock}, {@code POST /simulator/clock/advance?by=PT1H}
 *   <li>{@code POST /simulator/grant?person=alice&scope=…[&vendor=fitbit]}: tokens without the browser
 *   <li>{@code POST /simulator/revoke?person=alice[&vendor=fitbit]}, {@code POST /simulator/expire?…}: the person takes
 *       the consent back; the access tokens end early
 *   <li>{@code GET /simulator/standings[?vendor=fitbit&person=alice]}: per person consented, consents, refreshes,
 *       renewals, replays, refusals
 *   <li>{@code POST /simulator/badge?person=alice&type=DAILY_STEPS&value=15000}: earns a badge at Fitbit
 *   <li>{@code POST /simulator/lost[?vendor=fitbit]} with the form {@code alice=REFRESH_TOKEN&bob=…}: who of them has
 *       consented, and yet the token is dead
 *   <li>{@code POST /simulator/fail?status=503} or {@code ?fault=fitbit.invalid_grant}, with {@code times=2}, {@code
 *       always=true} or {@code for=PT1H}, and with {@code method=dataPoints.list}, {@code type=steps}, {@code
 *       person=alice}; other faults are html, empty-body, not-json, cut-json, truncated, lost-answer, refused-connection,
 *       slow and slow-start (both with {@code millis}), small-pages (with {@code records}), empty-page, empty-token,
 *       repeated-page, not-a-number (with {@code member}), wide-range (with {@code widest=P5D}), unfiltered (with {@code
 *       reach=P30D}), and the names of {@link GoogleFault} and {@link FitbitFault}
 *   <li>{@code POST /simulator/fail/clear[?fault=…]}, {@code GET /simulator/fail}: how often each was met
 *   <li>{@code POST /simulator/device?person=alice&offline=PT5H} or {@code &sync=now}: the watch syncs late, or at once
 *   <li>{@code POST /simulator/forget?person=alice&id=…}: deletes a session or a weighing in the vendor's app; {@code
 *       POST /simulator/revise?person=alice&id=…&by=PT20M}: ends a night so much earlier; {@code
 *       POST /simulator/recount?person=alice&from=…&to=…}: counts five steps more in each minute
 *   <li>{@code POST /simulator/push?to=…}: where Fitbit's subscriber listens; with {@code duplicate=true}, {@code
 *       reorder=true}, {@code lose=2}, what becomes of notifications to come; {@code POST /simulator/push/send}: tells
 *       what changed, and again what was not taken; answers how many were taken, and how many are pending
 * </ul>
 */
public final class SimulatorMain {
    private SimulatorMain() {}

    /** Runs until interrupted. */
    public static void main(String[] arguments) {
        int exitCode = run(List.of(arguments), Clock.systemUTC(), System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Starts, and returns 0; the server's thread keeps the process alive. */
    static int run(List<String> arguments, Clock realTime, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(SimulatorArguments.USAGE);
            return 0;
        }
        try {
            Simulator simulator = SimulatorArguments.parse(arguments, realTime).start();
            out.println("simulator.url=" + simulator.baseUrl());
            out.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
            return 0;
        } catch (IllegalArgumentException bad) {
            err.println(bad.getMessage());
            return 2;
        }
    }
}
