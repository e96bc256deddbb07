package io.github.camelfitbit.store.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camelfitbit.store.PendingConsent;
import io.github.camelfitbit.store.PendingConsentStore;
import io.github.camelfitbit.store.codec.PendingConsentCodec;

/**
 * Keeps consents under way in a folder, a file per consent, the PKCE verifier encrypted. Thread-safe: one lock, as
 * people consent at human pace. Opened by {@link FileStores}.
 *
 * <p>A file is called by when it expires and by the digest of its {@code state}. So sweeping opens no file and is not
 * stopped by an unreadable one, and the {@code state} itself is nowhere on the disk.
 */
public final class FilePendingConsentStore implements PendingConsentStore {

    private final RecordFolder folder;
    private final PendingConsentCodec codec;
    private final ReentrantLock lock = new ReentrantLock();

    FilePendingConsentStore(RecordFolder folder, PendingConsentCodec codec) {
        this.folder = folder;
        this.codec = codec;
    }

    @Override
    public void save(PendingConsent consent, Instant now) {
        Entry entry = new Entry(consent.expiresAt().toEpochMilli(), FileName.digest(consent.state()));
        lock.lock();
        try {
            folder.write(entry.name(), codec.encode(consent));
            entries().stream()
                    .filter(other -> other.isExpired(now) || other.isReplacedBy(entry))
                    .forEach(other -> folder.delete(other.name()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<PendingConsent> take(String state) {
        String digest = FileName.digest(state);
        lock.lock();
        try {
            Optional<String> name = entries().stream()
                    .filter(entry -> entry.digest().equals(digest))
                    .map(Entry::name)
                    .findFirst();
            Optional<PendingConsent> taken =
                    name.flatMap(found -> folder.read(found, document -> codec.decode(state, document)));
            name.ifPresent(folder::delete); // after reading: a consent that cannot be decrypted today may be tomorrow
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private List<Entry> entries() {
        return folder.names().stream().flatMap(name -> Entry.of(name).stream()).toList();
    }

    /** What a file name tells. */
    private record Entry(long expiresAtMillis, String digest) {

        static Optional<Entry> of(String name) {
            int dot = name.indexOf('.');
            try {
                return Optional.of(new Entry(Long.parseLong(name, 0, Math.max(dot, 0), 10), name.substring(dot + 1)));
            } catch (NumberFormatException e) {
                return Optional.empty(); // somebody else's file
            }
        }

        String name() {
            return FileName.of(Long.toString(expiresAtMillis), digest);
        }

        boolean isExpired(Instant now) {
            return expiresAtMillis < now.toEpochMilli();
        }

        boolean isReplacedBy(Entry newer) {
            return digest.equals(newer.digest) && expiresAtMillis != newer.expiresAtMillis;
        }
    }
}
