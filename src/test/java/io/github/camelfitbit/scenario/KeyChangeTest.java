package io.github.camelfitbit.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.store.file.FileStores;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camelfitbit.contract.Sample.connection;
import static org.assertj.core.api.Assertions.assertThat;

/** An operator puts a new key in front of the old one, restarts, and can drop the old one. */
class KeyChangeTest {

    @TempDir
    private Path folder;

    @Test
    void isFinishedByTheComponentThoughNobodyWritesTheConnection() throws Exception {
        try (FileStores stores = FileStores.open(folder, Keys.cipher(Keys.OLD))) {
            stores.connections().compareAndSet(null, connection("alice"));
        }
        String before = record();

        try (World world = new World()) {
            world.component().getStore().setStoreDirectory(folder.toString());
            world.component().getStore().setEncryptionKey(Keys.NEW + "," + Keys.OLD);
            world.start();
            Awaitility.await().until(() -> !record().equals(before));
        }

        try (FileStores stores = FileStores.open(folder, Keys.cipher(Keys.NEW))) {
            assertThat(stores.connections().find("alice"))
                    .contains(connection("alice").withVersion(1));
        }
    }

    private String record() throws IOException {
        return Files.readString(folder.resolve("connections/alice.json"));
    }
}
