package io.github.camelfitbit.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.error.StoreException;

/**
 * Makes this process the only one that writes into a folder. The operating system releases the lock when the process
 * ends, however it ends. Thread-safe.
 */
final class FolderLock implements Closeable {

    /**
     * The folders of this JVM, the one piece of static state here: a POSIX lock belongs to the process and ends when
     * <em>any</em> channel on the file is closed, so a second attempt in the same JVM must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @throws StoreException when another process, or this one, has the folder open
     * @throws IOException    when the file system does not lock
     */
    static FolderLock acquire(Path directory) throws IOException {
        Path folder = directory.toRealPath();
        if (!HELD.add(folder)) {
            throw inUse(folder, "already open in this JVM; share one store");
        }
        FolderLock acquired = null;
        try {
            acquired = tryLock(folder);
            return acquired;
        } finally {
            if (acquired == null) {
                HELD.remove(folder);
            }
        }
    }

    private static FolderLock tryLock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                DurableFiles.ownerOnlyFile(folder));
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, "in use by another process; stop that one");
            }
            return new FolderLock(folder, channel, lock);
        } catch (OverlappingFileLockException e) {
            throw inUse(folder, "in use by another application in this JVM; stop that one");
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /**
     * @throws StoreException when the store was closed: the folder may be somebody else's by now
     */
    void requireHeld() {
        if (!lock.isValid()) {
            throw new StoreException("the store folder " + folder + " was closed; open it again", null);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isValid()) {
            channel.close();
            HELD.remove(folder);
        }
    }

    private static StoreException inUse(Path folder, String why) {
        return new StoreException(
                "the store folder " + folder + " is " + why
                        + ", or give each its own folder (several nodes need a database store)",
                null);
    }
}
