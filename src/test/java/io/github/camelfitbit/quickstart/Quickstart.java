package io.github.camelfitbit.quickstart;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs the routes of {@code routes/quickstart} and {@code routes/connect} against the simulator, for
 * {@code -Dquickstart.seconds} or, if that is 0, until interrupted. The exit code is 0 if something flowed, else 1.
 */
public final class Quickstart {
    private static final Duration REPORT_PERIOD = Duration.ofSeconds(5);
    private static final Duration STOPPING_TIME = Duration.ofMinutes(1);

    private final Folder folder;
    private final PrintStream out;
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private Quickstart(Folder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Runs it in the directory that the project is in. */
    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds(Long.getLong("quickstart.seconds", 0));
        Quickstart quickstart = new Quickstart(new Folder(Path.of("target", "quickstart")), System.out);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> quickstart.stopAndAwait(stopped), "quickstart-stop");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        int exitCode = 1;
        try {
            exitCode = quickstart.run(length);
        } finally {
            stopped.countDown();
        }
        System.exit(exitCode);
    }

    private void stopAndAwait(CountDownLatch stopped) {
        interrupted.countDown();
        try {
            stopped.await(STOPPING_TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int run(Duration length) throws Exception {
        Flow flow = new Flow(folder.path());
        try (SimulatedGoogle google = SimulatedGoogle.start(folder);
                QuickstartRoutes routes = QuickstartRoutes.start(folder, google)) {
            out.println(routes.whereToLook(google));
            routes.renewTokens();
            routes.connect(google.people());
            routes.startAll();
            report(flow, routes, google, length);
        }
        flow.look();
        out.println(flow.table("At the end", true));
        return verdict(flow);
    }

    private void report(Flow flow, QuickstartRoutes routes, SimulatedGoogle google, Duration length) throws Exception {
        long end = length.isZero() ? Long.MAX_VALUE : System.nanoTime() + length.toNanos();
        while (!pause(Math.min(REPORT_PERIOD.toNanos(), end - System.nanoTime())) && System.nanoTime() < end) {
            google.rememberTime();
            routes.connect(google.people());
            flow.look();
            out.println(flow.table("It is " + google.now(), false));
        }
    }

    /** True when interrupted. */
    private boolean pause(long nanos) throws InterruptedException {
        return interrupted.await(nanos, TimeUnit.NANOSECONDS);
    }

    private int verdict(Flow flow) {
        if (flow.isEmpty()) {
            out.println("Nothing new flowed: the log above tells why, or the time was too short.");
            return 1;
        }
        out.println("Start it again: it goes on where it was, even after kill -9. For a fresh start delete "
                + folder.path() + '.');
        return 0;
    }
}
