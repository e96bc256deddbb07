package io.github.camelfitbit.store.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelfitbit.error.StoreException;

/**
 * A folder with a file per record. Keeps no record in memory. Safe for threads that work on different names; whoever
 * works on the same one excludes the others.
 *
 * @param path   the folder
 * @param lock   what makes it ours
 * @param repair what an operator does about a file that is no record
 */
record RecordFolder(Path path, FolderLock lock, String repair) {

    private static final String RECORD = ".json";

    /** Of a file being written. What a crash leaves behind is never read, and is removed at the next start. */
    private static final String TEMPORARY = ".tmp";

    RecordFolder child(String name) {
        return new RecordFolder(path.resolve(name), lock, repair);
    }

    /**
     * @throws StoreException when the file cannot be read, or {@code decode} says so
     */
    <T> Optional<T> read(String name, Function<byte[], T> decode) {
        lock.requireHeld();
        Path file = file(name);
        try {
            return Optional.of(decode.apply(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("read", file, e);
        } catch (StoreException e) {
            throw new StoreException("the record " + file + " cannot be used: " + e.getMessage() + "; " + repair, e);
        }
    }

    /**
     * @throws StoreException when the file cannot be written; what it held before is still there
     */
    void write(String name, byte[] document) {
        lock.requireHeld();
        Path file = file(name);
        try {
            DurableFiles.createFolder(path);
            DurableFiles.replace(file, temporary(name), document);
        } catch (IOException e) {
            throw failure("written", file, e);
        }
    }

    /**
     * @throws StoreException when the file cannot be removed
     */
    void delete(String name) {
        delete(file(name));
    }

    /** The names of all records, in no order; none when the folder is not there. */
    List<String> names() {
        return files(RECORD).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - RECORD.length()))
                .toList();
    }

    /** Creates the folder if need be, and removes what a crash left behind, here and in the folders below. */
    void prepare() {
        try {
            DurableFiles.createFolder(path);
        } catch (IOException e) {
            throw failure("created", path, e);
        }
        files(TEMPORARY).forEach(this::delete);
        children().forEach(RecordFolder::prepare);
    }

    /** Removes all records and the folder itself. */
    void deleteAll() {
        files("").forEach(this::delete);
        delete(path);
    }

    private List<RecordFolder> children() {
        return files("").stream()
                .filter(Files::isDirectory)
                .map(folder -> new RecordFolder(folder, lock, repair))
                .toList();
    }

    private void delete(Path file) {
        lock.requireHeld();
        try {
            DurableFiles.delete(file);
        } catch (IOException e) {
            throw failure("removed", file, e);
        }
    }

    private List<Path> files(String suffix) {
        lock.requireHeld();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(path, "*" + suffix)) {
            folder.forEach(files::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException | DirectoryIteratorException e) {
            throw failure("listed", path, e);
        }
        return files;
    }

    /** The file to be written under another name first. */
    Path temporary(String name) {
        return path.resolve(name + TEMPORARY);
    }

    private Path file(String name) {
        return path.resolve(name + RECORD);
    }

    static StoreException failure(String verb, Path file, Exception cause) {
        return new StoreException(
                file + " cannot be " + verb + " (" + cause.getClass().getSimpleName()
                        + "); check the disk's space and the folder's permissions",
                cause);
    }
}
