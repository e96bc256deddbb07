package io.github.camelfitbit.store.file;

import java.nio.file.Path;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.contract.TicketStoreContract;
import io.github.camelfitbit.store.TicketStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FileTicketStoreTest extends TicketStoreContract {

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
    protected TicketStore store() {
        return stores.tickets();
    }
}
