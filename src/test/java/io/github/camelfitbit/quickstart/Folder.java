package io.github.camelfitbit.quickstart;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Everything that outlives the process.
 *
 * @param path where it lies
 */
record Folder(Path path) {
    private static final int KEY_BYTES = 32;

    /** A file or folder in it. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The key that tokens are encrypted with: made once, readable by its owner only. In production keep it elsewhere. */
    String encryptionKey() throws IOException {
        Files.createDirectories(path);
        Path file = path.resolve("encryption.key");
        try {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (FileAlreadyExistsException e) {
            // made by an earlier run
        }
        return Files.readString(file).trim();
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean knowsOwners =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Replaces a file at once: whoever reads it sees the old text or the new. */
    void replace(String name, String text) throws IOException {
        Files.createDirectories(path);
        Path written = Files.writeString(path.resolve(name + ".new"), text);
        Files.move(written, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
