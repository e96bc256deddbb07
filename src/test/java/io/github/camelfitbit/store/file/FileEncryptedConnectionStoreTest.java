package io.github.camelfitbit.store.file;

import java.nio.file.Path;

import io.github.camelfitbit.contract.EncryptedConnectionStoreContract;
import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class FileEncryptedConnectionStoreTest extends EncryptedConnectionStoreContract {

    @TempDir
    private Path directory;

    private @Nullable FileStores stores;

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Override
    protected ConnectionStore openedWith(String... keys) {
        close();
        FileStores opened = FileStores.open(directory, Keys.cipher(keys));
        stores = opened;
        return opened.connections();
    }
}
