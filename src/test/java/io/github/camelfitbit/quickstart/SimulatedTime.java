package io.github.camelfitbit.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * When the lives of the simulated people began and where their clock stands: the same lives go on after a restart, and
 * time never goes back.
 *
 * @param livesSince when the lives began
 * @param now        where the clock starts
 */
record SimulatedTime(Instant livesSince, Instant now) {
    private static final String FILE = "simulated-time.txt";
    private static final Duration LIVES = Duration.ofDays(30);

    /** As it was written down, or from the real present on; the real present as well if that is later. */
    static SimulatedTime read(Folder folder, Instant present) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new SimulatedTime(present.minus(LIVES), present);
        }
        String[] written = Files.readString(file).trim().split("\\s+");
        Instant reached = Instant.parse(written[1]);
        return new SimulatedTime(Instant.parse(written[0]), reached.isAfter(present) ? reached : present);
    }

    Duration age() {
        return Duration.between(livesSince, now);
    }

    /** Writes down that the clock may reach an instant before this is written again. */
    void write(Folder folder, Instant ahead) throws IOException {
        folder.replace(FILE, livesSince + "\n" + ahead + "\n");
    }
}
