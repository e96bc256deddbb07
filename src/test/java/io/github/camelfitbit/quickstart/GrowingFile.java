package io.github.camelfitbit.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the lines that are added to a file; a last line that is not whole yet waits for its end. For one thread. */
final class GrowingFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final long start;
    private long position;

    private GrowingFile(Path path, long start) {
        this.path = path;
        this.start = start;
        this.position = start;
    }

    /** Begins at its end, or at its beginning once there is one. */
    static GrowingFile atEnd(Path path) throws IOException {
        return new GrowingFile(path, Files.exists(path) ? Files.size(path) : 0);
    }

    /** Whether nothing was read yet. */
    boolean isUnread() {
        return position == start;
    }

    void readOn(Consumer<String> line) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(path);
                InputStream in = Channels.newInputStream(channel.position(position))) {
            ByteArrayOutputStream current = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] != '\n') {
                        current.write(buffer[i]);
                        continue;
                    }
                    position += current.size() + 1;
                    line.accept(current.toString(StandardCharsets.UTF_8));
                    current.reset();
                }
            }
        }
    }
}
