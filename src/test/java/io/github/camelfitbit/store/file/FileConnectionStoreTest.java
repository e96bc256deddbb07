package io.github.camelfitbit.store.file;

import java.nio.file.Path;

import io.github.camelfitbit.contract.ConnectionStoreContract;
import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.store.ConnectionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FileConnectionStoreTest extends ConnectionStoreContract {

    private FileStores stores;

    @BeforeEach
    void open(@TempDir Path directory) {
        stores = FileStores.open(directory, Keys.cipher(Keys.NEW));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected ConnectionStore store() {
        return stores.connections();
    }
}
