package io.github.camelfitbit.store.file;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.OwedTickets;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;
import io.github.camelfitbit.store.codec.TicketCodec;

/**
 * Keeps what is owed in memory, and in a journal for the next start: a line per ticket added or settled, one wait for the
 * disk per call. Thread-safe: one lock over the journal, and what is owed changes after it; nobody waits to read. Opened by
 * {@link FileStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class FileTicketStore implements TicketStore {

    private final FolderLock folder;
    private final Journal journal;
    private final TicketCodec codec = new TicketCodec();
    private final OwedTickets owed = new OwedTickets();
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @throws StoreException when the journal cannot be read or replaced, or a line of it is none: the message names it
     */
    FileTicketStore(RecordFolder tickets) {
        this.folder = tickets.lock();
        this.journal = new Journal(tickets, "journal.jsonl");
        journal.read(codec::decode).forEach(this::repeat);
        replaceJournal();
    }

    private void repeat(TicketCodec.Entry entry) {
        if (entry.isSettled()) {
            owed.removeAll(List.of(entry.ticket()));
        } else {
            owed.addAll(List.of(entry.ticket()));
        }
    }

    @Override
    public void addAll(Collection<Ticket> tickets) {
        List<Ticket> looks = Ticket.collapsed(KeyRule.check(tickets));
        locked(() -> {
            write(looks.stream().filter(ticket -> !owed.contains(ticket)).toList(), false);
            owed.addAll(looks);
        });
    }

    @Override
    public List<Ticket> find(CursorKey key) {
        folder.requireHeld();
        return owed.find(KeyRule.check(key));
    }

    @Override
    public void settle(Collection<Ticket> tickets) {
        KeyRule.check(tickets);
        locked(() -> forget(tickets.stream().filter(owed::contains).toList()));
    }

    @Override
    public void forEachConnection(String name, String dataType, Consumer<String> visitor) {
        folder.requireHeld();
        owed.forEachConnection(KeyRule.check("consumer name", name), KeyRule.check("data type", dataType), visitor);
    }

    @Override
    public void removeAll(String connection) {
        KeyRule.check("connection", connection);
        locked(() -> forget(owed.of(connection)));
    }

    private void forget(List<Ticket> tickets) {
        write(tickets, true);
        owed.removeAll(tickets);
    }

    private void write(List<Ticket> tickets, boolean isSettled) {
        folder.requireHeld();
        if (tickets.isEmpty()) {
            return;
        }
        if (journal.isReplacementDue()) {
            replaceJournal();
        }
        journal.append(tickets.stream()
                .map(ticket -> codec.encode(new TicketCodec.Entry(ticket, isSettled)))
                .toList());
    }

    private void replaceJournal() {
        journal.replace(owed.all()
                .map(ticket -> codec.encode(new TicketCodec.Entry(ticket, false)))
                .toList());
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
