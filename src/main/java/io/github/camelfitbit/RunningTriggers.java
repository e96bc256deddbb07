package io.github.camelfitbit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;

import io.github.camelfitbit.compound.Running;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.operation.SyncNow;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.trigger.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * The triggers that run, to be woken: when a connection changes, and when somebody asks. Thread-safe; guarded is the set
 * of triggers, by copying it on every change.
 */
final class RunningTriggers implements Connections.Listener, SyncNow, Running {

    private final Set<FitbitPollingConsumer> running = new CopyOnWriteArraySet<>();

    void add(FitbitPollingConsumer consumer) {
        running.add(consumer);
    }

    void remove(FitbitPollingConsumer consumer) {
        running.remove(consumer);
    }

    /** Tokens are renewed all the time: only what can be told of wakes a trigger. */
    @Override
    public void changed(@Nullable Connection before, Connection after) {
        if (before == null || !isSameToTell(before, after)) {
            of(ConnectionConsumer.class, after.key()).forEach(trigger -> trigger.wake(after.key()));
        }
        if (isReady(after) && !(before != null && isReady(before) && isSameConsent(before, after))) {
            at(after.key());
        }
    }

    private static boolean isSameToTell(Connection before, Connection after) {
        return before.state() == after.state()
                && before.stateSince().equals(after.stateSince())
                && isSameConsent(before, after)
                && before.scopes().equals(after.scopes())
                && Objects.equals(before.person(), after.person());
    }

    /** Who it is comes a moment after the consent, and tells the time zone that the first look needs. */
    private static boolean isReady(Connection connection) {
        return connection.state() == ConnectionState.CONNECTED && connection.person() != null;
    }

    private static boolean isSameConsent(Connection before, Connection after) {
        return before.connectedAt().equals(after.connectedAt());
    }

    @Override
    public List<String> at(String connection) {
        Stream<DataConsumer> ofData = of(DataConsumer.class, connection).filter(trigger -> trigger.canLook(connection));
        Stream<DerivedConsumer> derived =
                of(DerivedConsumer.class, connection).filter(trigger -> trigger.canLook(connection));
        return Stream.concat(ofData, derived)
                .filter(trigger -> trigger.wake(connection))
                .map(FitbitPollingConsumer::name)
                .sorted()
                .toList();
    }

    @Override
    public List<Trigger> of(String connection) {
        return of(DataConsumer.class, connection)
                .flatMap(trigger -> trigger.types().stream()
                        .map(type -> new Trigger(trigger.name(), type, trigger.cursorName(), trigger.isDelivering())))
                .toList();
    }

    /** Those that deliver data of a connection now. */
    List<DataConsumer> delivering(String connection) {
        return of(DataConsumer.class, connection)
                .filter(FitbitPollingConsumer::isDelivering)
                .toList();
    }

    /** Those that take history of a connection, or do not, and how fine what they deliver is. */
    Map<CursorKey, Granularity> granularities(String connection, boolean takingHistory) {
        Map<CursorKey, Granularity> granularities = new HashMap<>();
        of(DataConsumer.class, connection)
                .filter(trigger -> trigger.takesHistory() == takingHistory)
                .forEach(trigger -> trigger.types()
                        .forEach(type -> granularities.put(
                                new CursorKey(connection, trigger.cursorName(), type.id()), trigger.granularity())));
        return granularities;
    }

    /** Looks are owed to these: the ones that run here look at once. */
    void wake(Collection<CursorKey> keys) {
        keys.forEach(key -> of(DataConsumer.class, key.connection())
                .filter(trigger -> trigger.cursorName().equals(key.name()))
                .filter(trigger ->
                        trigger.types().stream().anyMatch(type -> type.id().equals(key.dataType())))
                .forEach(trigger -> trigger.wake(key.connection())));
    }

    private <T extends FitbitPollingConsumer> Stream<T> of(Class<T> kind, String connection) {
        return running.stream().filter(kind::isInstance).map(kind::cast).filter(trigger -> trigger.isMeant(connection));
    }
}
