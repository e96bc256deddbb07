package io.github.camelfitbit.store.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import io.github.camelfitbit.error.StoreException;

/**
 * A file that grows by lines, and is replaced when most of them are out of date. A line counts once it is ended: what a
 * crash cut short was never acknowledged. Not thread-safe: whoever keeps it holds a lock. It keeps no line in memory.
 */
final class Journal {

    /** So many lines out of date are worth no replacing. */
    private static final long SPARE_LINES = 1_000;

    private static final byte END = '\n';

    private final RecordFolder folder;
    private final Path file;
    private long lines;
    private long mostLines;
    private boolean isDoubtful;

    /**
     * @param folder where the file lies; its repair says what an operator does about a line that is none
     * @param name   the file's name
     */
    Journal(RecordFolder folder, String name) {
        this.folder = folder;
        this.file = folder.path().resolve(name);
    }

    /**
     * What the ended lines say; nothing when the file is not there. {@link #replace} is due before the first line is added.
     *
     * @throws StoreException when the file cannot be read, or {@code decode} refuses a line: the message names both
     */
    <T> List<T> read(Function<byte[], T> decode) {
        byte[] all = bytes();
        List<T> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == END) {
                entries.add(entry(Arrays.copyOfRange(all, start, i), entries.size() + 1, decode));
                start = i + 1;
            }
        }
        isDoubtful = true;
        return entries;
    }

    /** Whether the file should be replaced before more is added: most is out of date, or its end is in doubt. */
    boolean isReplacementDue() {
        return isDoubtful || lines > mostLines;
    }

    /**
     * Replaces the file.
     *
     * @throws StoreException when it cannot be written; what it held before is still there
     */
    void replace(List<byte[]> documents) {
        folder.lock().requireHeld();
        try {
            DurableFiles.replace(file, folder.temporary(file.getFileName().toString()), joined(documents));
        } catch (IOException e) {
            throw RecordFolder.failure("written", file, e);
        }
        isDoubtful = false;
        lines = documents.size();
        mostLines = 2 * lines + SPARE_LINES;
    }

    /**
     * Adds lines; when it returns they are durable.
     *
     * @throws StoreException when they cannot be written; some of them may have been
     */
    void append(List<byte[]> documents) {
        folder.lock().requireHeld();
        try {
            DurableFiles.append(file, joined(documents));
        } catch (IOException e) {
            isDoubtful = true;
            throw RecordFolder.failure("written", file, e);
        }
        lines += documents.size();
    }

    private byte[] bytes() {
        folder.lock().requireHeld();
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw RecordFolder.failure("read", file, e);
        }
    }

    private <T> T entry(byte[] line, int number, Function<byte[], T> decode) {
        try {
            return decode.apply(line);
        } catch (StoreException e) {
            throw new StoreException(
                    "line " + number + " of " + file + " cannot be used: " + e.getMessage() + "; " + folder.repair(),
                    e);
        }
    }

    private static byte[] joined(List<byte[]> documents) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] document : documents) {
            joined.writeBytes(document);
            joined.write(END);
        }
        return joined.toByteArray();
    }
}
