package io.github.camelfitbit.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.contract.Sample;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.CursorKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class FileStoresLockTest {

    private final Path directory;

    FileStoresLockTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void refusesASecondProcess() throws Exception {
        try (FileStores stores = open()) {
            assertThat(openInAnotherProcess()).contains("StoreException", "in use by another process", "own folder");
            assertThat(stores.connections().find("alice")).isEmpty();
        }
        assertThat(openInAnotherProcess()).contains("opened");
    }

    @Test
    void refusesASecondProcessEvenAfterASecondAttemptInThisOne() throws Exception {
        try (FileStores stores = open()) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("already open in this JVM");

            assertThat(openInAnotherProcess()).contains("in use by another process");
            assertThat(stores.connections().find("alice")).isEmpty();
        }
    }

    @Test
    void takesASymbolicLinkForTheFolderItself() throws IOException {
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("real")));

        try (FileStores stores = FileStores.open(link, Keys.cipher(Keys.NEW))) {
            assertThat(stores.connections().find("alice")).isEmpty();
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> FileStores.open(directory.resolve("real"), Keys.cipher(Keys.NEW)));
        }
    }

    @Test
    void opensAgainAfterItWasClosedTwice() {
        FileStores stores = open();
        stores.close();
        stores.close();

        try (FileStores again = open()) {
            stores.close();
            assertThat(again.connections().compareAndSet(null, Sample.connection("alice")))
                    .isTrue();
        }
    }

    @Test
    void refusesToWorkAfterItWasClosed() {
        FileStores stores = open();
        stores.close();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().compareAndSet(null, Sample.connection("alice")))
                .withMessageContaining("was closed");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().forEachKey(key -> {}));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.consents().take("s1"));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.tickets().removeAll("alice"));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.tickets().find(new CursorKey("alice", "route1", "sleep")));
    }

    @Test
    void saysSoWhenTheFolderCannotBeOne() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> FileStores.open(file, Keys.cipher(Keys.NEW)))
                .withMessageContaining("cannot be opened");
    }

    private FileStores open() {
        return FileStores.open(directory, Keys.cipher(Keys.NEW));
    }

    private String openInAnotherProcess() throws Exception {
        Path answer = Files.createTempFile(directory, "answer", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(answer, StandardCharsets.UTF_8);
    }

    /** Opens the folder given as argument, and says how it went. */
    static final class AnotherProcess {

        private AnotherProcess() {}

        public static void main(String[] args) {
            try (FileStores stores = FileStores.open(Path.of(args[0]), Keys.cipher(Keys.NEW))) {
                System.out.println(
                        "opened " + stores.connections().find("nobody").isPresent());
            } catch (StoreException e) {
                System.out.println(e);
            }
        }
    }
}
