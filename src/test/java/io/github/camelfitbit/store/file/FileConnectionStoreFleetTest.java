package io.github.camelfitbit.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.contract.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FileConnectionStoreFleetTest {

    @Test
    void listsAFleetWithoutOpeningAFile(@TempDir Path directory) throws IOException {
        try (FileStores stores = FileStores.open(directory, Keys.cipher(Keys.NEW))) {
            for (int i = 0; i < 2_000; i++) {
                // a file that would be refused, had it been opened
                Files.createFile(directory.resolve("connections").resolve("person-" + i + ".json"));
            }

            List<String> keys = new ArrayList<>();
            stores.connections().forEachKey(keys::add);

            assertThat(keys).hasSize(2_000).isSorted();
        }
    }
}
