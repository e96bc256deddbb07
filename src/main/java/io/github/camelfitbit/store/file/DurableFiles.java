package io.github.camelfitbit.store.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that are either as before or as wanted after a crash, and that only their owner can read. Stateless.
 *
 * <p>An interrupted thread writes all the same: when Camel stops and interrupts it, a token pair that the vendor has
 * already rotated must still reach the disk. That is why the bytes do not go through a {@link FileChannel}, which an
 * interrupt closes.
 */
final class DurableFiles {

    private DurableFiles() {}

    /** Creates a folder, and those above it, unless it is there; what is there keeps its permissions. */
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        Files.createDirectories(folder, isPosix(folder) ? permissions("rwx------") : none());
        if (above != null) {
            force(above);
        }
    }

    /** Replaces a file, or creates it, in one move: a reader sees the old bytes or the new ones. */
    static void replace(Path file, Path temporary, byte[] content) throws IOException {
        try {
            Files.deleteIfExists(temporary);
            Files.createFile(temporary, ownerOnlyFile(file));
            try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(temporary, e);
            throw e;
        }
        force(parent(file));
    }

    /**
     * Adds to the end of a file that is there. After a failure some of it may stand there, also when it seems that nothing
     * does: only {@link #replace} makes such a file good again.
     */
    static void append(Path file, byte[] content) throws IOException {
        if (!Files.exists(file)) { // opening it would create it, for anybody to read
            throw new NoSuchFileException(file.toString());
        }
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(content);
            out.getFD().sync();
        }
    }

    /** Removes a file; false when there was none. */
    static boolean delete(Path file) throws IOException {
        boolean deleted = Files.deleteIfExists(file);
        if (deleted) {
            force(parent(file));
        }
        return deleted;
    }

    /** What makes a new file readable by its owner only, where the file system knows owners. */
    static FileAttribute<?>[] ownerOnlyFile(Path file) {
        return isPosix(file) ? permissions("rw-------") : none();
    }

    private static void discard(Path temporary, IOException failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes the folder's list of names durable. Only POSIX systems open folders; Windows needs no such thing. */
    private static void force(Path folder) throws IOException {
        boolean interrupted = false;
        boolean done = !isPosix(folder);
        while (!done) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
                done = true;
            } catch (ClosedByInterruptException e) {
                interrupted |= Thread.interrupted(); // and once more: see the class comment
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("not in a folder: " + file);
        }
        return parent;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static FileAttribute<?>[] none() {
        return new FileAttribute<?>[0];
    }
}
