package io.github.camelfitbit.trigger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.Ticket.Reason;
import io.github.camelfitbit.trigger.BackfillListener.Event;
import io.github.camelfitbit.trigger.BackfillStatus.State;

/** The backfills that were asked for: lists, pauses, resumes and cancels them. Thread-safe: it has no state but the stores'. */
public final class Backlogs {

    private final History.Parts parts;

    Backlogs(History.Parts parts) {
        this.parts = parts;
    }

    /** All backfills of a connection of these types: those that are owed, and for each consumer the last one that was. */
    public List<BackfillStatus> of(String connection, Collection<DataType> types) {
        return each(connection, types, (backlog, found) -> found.addAll(backlog.statuses(type(backlog.key()))));
    }

    /** Pauses what is owed; a slice that is under way is still delivered. Answers what is paused now. */
    public List<BackfillStatus> pause(String connection, Collection<DataType> types) {
        return each(connection, types, (backlog, paused) -> {
            paused.addAll(move(backlog, backlog.owed(), Reason.PAUSED));
            paused.forEach(status -> parts.listener().told(Event.PAUSED, status));
        });
    }

    /** Lets go on what is paused. Answers what goes on now. */
    public List<BackfillStatus> resume(String connection, Collection<DataType> types) {
        List<BackfillStatus> all = each(connection, types, (backlog, resumed) -> {
            resumed.addAll(move(backlog, backlog.paused(), Reason.BACKFILL));
            resumed.forEach(status -> parts.listener().told(Event.RESUMED, status));
        });
        parts.wake().accept(connection);
        return all;
    }

    /** Adds before it settles: a crash in between leaves both, and then it is paused. */
    private List<BackfillStatus> move(Backlog backlog, List<Ticket> all, Reason to) {
        List<Ticket> some =
                all.stream().filter(ticket -> !backlog.isDone(ticket)).toList();
        List<Ticket> moved = some.stream().map(ticket -> ticket.as(to)).toList();
        parts.ledger().tickets().addAll(moved);
        parts.ledger().tickets().settle(some);
        return moved.stream()
                .map(ticket -> backlog.status(type(backlog.key()), ticket))
                .toList();
    }

    /** Ends what is owed or paused; a slice that is under way is still delivered. Answers what was ended. */
    public List<BackfillStatus> cancel(String connection, Collection<DataType> types) {
        return each(connection, types, (backlog, cancelled) -> {
            parts.ledger()
                    .tickets()
                    .settle(parts.ledger().tickets().find(backlog.key()).stream()
                            .filter(Ticket::isOfHistory)
                            .toList());
            backlog.statuses(type(backlog.key())).stream()
                    .filter(BackfillStatus::isOwed)
                    .map(status -> status.in(State.CANCELLED))
                    .forEach(cancelled::add);
            cancelled.forEach(status -> parts.listener().told(Event.CANCELLED, status));
        });
    }

    private List<BackfillStatus> each(
            String connection, Collection<DataType> types, BiConsumer<Backlog, List<BackfillStatus>> work) {
        List<BackfillStatus> all = new ArrayList<>();
        for (CursorKey key : takers(connection, EnumSet.copyOf(types)).keySet()) {
            List<BackfillStatus> some = new ArrayList<>();
            work.accept(Backlog.read(parts.ledger(), key), some);
            all.addAll(some);
        }
        return all;
    }

    /** Who takes history, by type and then by name. */
    SortedMap<CursorKey, Granularity> takers(String connection, Set<DataType> types) {
        SortedMap<CursorKey, Granularity> takers =
                new TreeMap<>(Comparator.comparing(Backlogs::type).thenComparing(CursorKey::name));
        takers.putAll(parts.takers().of(connection, types));
        return takers;
    }

    static DataType type(CursorKey key) {
        return DataType.find(key.dataType()).orElseThrow();
    }
}
