package io.github.camelfitbit.store.file;

import java.nio.file.Path;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.contract.WriteLogContract;
import io.github.camelfitbit.store.WriteLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FileWriteLogTest extends WriteLogContract {

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
    protected WriteLog log() {
        return stores.writes();
    }
}
