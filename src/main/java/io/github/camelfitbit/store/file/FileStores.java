package io.github.camelfitbit.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.codec.ConnectionCodec;
import io.github.camelfitbit.store.codec.PendingConsentCodec;

/**
 * The stores of one node in one folder: {@code connections/}, {@code cursors/}, {@code consents/}, {@code leases/},
 * {@code writes/}, {@code tickets/}. Thread-safe.
 *
 * <p>While it is open no other process can open the folder. After {@link #close} its stores refuse to work with a
 * {@link StoreException}. Folders and files are readable by their owner only, where the file system knows owners.
 */
public final class FileStores implements Closeable {

    private final FolderLock lock;
    private final FileConnectionStore connections;
    private final FileCursorStore cursors;
    private final FilePendingConsentStore consents;
    private final FileLeaseStore leases;
    private final FileWriteLog writes;
    private final FileTicketStore tickets;

    private FileStores(Path directory, FolderLock lock, TokenCipher cipher) {
        this.lock = lock;
        this.connections = new FileConnectionStore(
                folder(directory, "connections", "restore it, or delete it and let the person connect again"),
                new ConnectionCodec(cipher));
        this.cursors = new FileCursorStore(
                folder(directory, "cursors", "restore it, or delete it: the consumer begins at startFrom again"));
        this.consents = new FilePendingConsentStore(
                folder(directory, "consents", "let the person begin the consent again"),
                new PendingConsentCodec(cipher));
        this.leases =
                new FileLeaseStore(folder(directory, "leases", "delete it: what was under way is done once more"));
        this.writes = new FileWriteLog(
                folder(directory, "writes", "delete it: if its message comes again, it may be written twice"));
        this.tickets = new FileTicketStore(
                folder(directory, "tickets", "restore it, or delete the line: what it asked for may not be looked at"));
    }

    /**
     * Opens the stores in a folder, creates it if need be, and removes what a crash left half-written.
     *
     * @param directory where the records lie
     * @param cipher    encrypts tokens and PKCE verifiers
     * @throws StoreException when the folder is in use by another process, or cannot be written
     */
    public static FileStores open(Path directory, TokenCipher cipher) {
        try {
            DurableFiles.createFolder(directory);
            return open(directory, FolderLock.acquire(directory), cipher);
        } catch (IOException e) {
            throw new StoreException(
                    "the store folder " + directory + " cannot be opened; check that this process may write there", e);
        }
    }

    private static FileStores open(Path directory, FolderLock lock, TokenCipher cipher) throws IOException {
        try {
            return new FileStores(directory, lock, cipher);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private RecordFolder folder(Path directory, String name, String repair) {
        RecordFolder folder = new RecordFolder(directory.resolve(name), lock, repair);
        folder.prepare();
        return folder;
    }

    /** The connections. */
    public FileConnectionStore connections() {
        return connections;
    }

    /** The cursors. */
    public FileCursorStore cursors() {
        return cursors;
    }

    /** The consents under way. */
    public FilePendingConsentStore consents() {
        return consents;
    }

    /** The leases. */
    public FileLeaseStore leases() {
        return leases;
    }

    /** What was written to a vendor. */
    public FileWriteLog writes() {
        return writes;
    }

    /** The looks that are owed. */
    public FileTicketStore tickets() {
        return tickets;
    }

    /** Lets others open the folder. Closing twice does no harm. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException("the lock of the store folder cannot be released", e);
        }
    }
}
