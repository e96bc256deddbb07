package io.github.camelfitbit;

import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.LeaseStore;
import io.github.camelfitbit.store.PendingConsentStore;
import io.github.camelfitbit.store.TicketStore;
import io.github.camelfitbit.store.WriteLog;
import io.github.camelfitbit.store.file.FileStores;
import io.github.camelfitbit.store.jdbc.JdbcStores;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.store.memory.MemoryLeaseStore;
import io.github.camelfitbit.store.memory.MemoryPendingConsentStore;
import io.github.camelfitbit.store.memory.MemoryTicketStore;
import io.github.camelfitbit.store.memory.MemoryWriteLog;

/**
 * The stores of one component, wherever they are.
 *
 * @param connections the connections
 * @param cursors     the cursors
 * @param consents    the consents under way
 * @param leases      what nodes have begun
 * @param writes      what was written to a vendor
 * @param tickets     the looks that are owed
 * @param lasting     whether they outlive the process
 * @param shared      whether other processes use them at the same time
 * @param keyChanges  whether there are old keys beside the one that encrypts
 * @param closing     gives back what was opened for them
 */
record Stores(
        ConnectionStore connections,
        CursorStore cursors,
        PendingConsentStore consents,
        LeaseStore leases,
        WriteLog writes,
        TicketStore tickets,
        boolean lasting,
        boolean shared,
        boolean keyChanges,
        Runnable closing) {

    static Stores inMemory() {
        return new Stores(
                new MemoryConnectionStore(),
                new MemoryCursorStore(),
                new MemoryPendingConsentStore(),
                new MemoryLeaseStore(),
                new MemoryWriteLog(),
                new MemoryTicketStore(),
                false,
                false,
                false,
                () -> {});
    }

    static Stores in(FileStores files, TokenCipher cipher) {
        return new Stores(
                files.connections(),
                files.cursors(),
                files.consents(),
                files.leases(),
                files.writes(),
                files.tickets(),
                true,
                false,
                cipher.hasOldKeys(),
                files::close);
    }

    /** The DataSource is the application's: it is not closed. */
    static Stores in(JdbcStores database, TokenCipher cipher) {
        return new Stores(
                database.connections(),
                database.cursors(),
                database.consents(),
                database.leases(),
                database.writes(),
                database.tickets(),
                true,
                true,
                cipher.hasOldKeys(),
                () -> {});
    }
}
