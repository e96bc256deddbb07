package io.github.camelfitbit.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;

/**
 * Which records at the vendors this application wrote, told by their ids in the log of writes: so that what comes back is
 * known even where the vendor does not say who wrote it, as the Fitbit Web API does not. Thread-safe, as the log is.
 *
 * @param log   where it is remembered, as a digest
 * @param clock when
 */
public record OwnRecords(WriteLog log, Clock clock) {

    /** How long the log remembers a write: as long as the vendor repeats its notifications. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /**
     * Notes that this application wrote the record. What has no id is not noted: it cannot be told from others.
     *
     * @throws StoreException when it cannot be noted
     */
    public void note(DataPoint written) {
        String id = written.vendorId();
        if (id == null) {
            return;
        }
        Instant now = clock.instant();
        WriteEntry entry = WriteEntry.begun("record", now).ended(id);
        String key = key(written.connection(), written.type(), id);
        log.begin(key, entry, now.minus(REMEMBERED)).ifPresent(before -> renew(key, before, entry));
    }

    /** A record that is written again is remembered from now on. */
    private void renew(String key, WriteEntry before, WriteEntry entry) {
        if (log.remove(key, before)) {
            log.begin(key, entry, entry.begunAt().minus(REMEMBERED));
        }
    }

    /**
     * Whether this application wrote the record within the last seven days. Types that nobody can write are not looked up.
     *
     * @throws StoreException when the log cannot be read
     */
    public boolean has(DataPoint point) {
        String id = point.vendorId();
        return id != null
                && point.type().isWritable()
                && log.find(key(point.connection(), point.type(), id)).isPresent();
    }

    private static String key(String connection, DataType type, String id) {
        return digest("record", connection, type.id(), id);
    }

    /** What a key of the log is made of: so that no id of the application is readable in it. */
    public static String digest(String... parts) {
        try {
            String all = String.join("\u0000", parts);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
