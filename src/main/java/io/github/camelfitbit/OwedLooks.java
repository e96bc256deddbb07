package io.github.camelfitbit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.trigger.Granularity;
import io.github.camelfitbit.trigger.derived.Threshold;
import io.github.camelfitbit.webhook.Consumers;

/**
 * Who is owed a look: whoever has a cursor, on whatever node, and the triggers that run on this one. A consumer that is
 * neither begins at its {@code startFrom}, and so looks at everything.
 *
 * @param cursors  who looked before
 * @param triggers who runs here
 */
record OwedLooks(CursorStore cursors, RunningTriggers triggers) implements Consumers {

    @Override
    public Set<CursorKey> of(String connection, Set<DataType> types) {
        Set<String> ids = types.stream().map(DataType::id).collect(Collectors.toSet());
        Set<CursorKey> keys = new HashSet<>(cursors.keys(connection));
        triggers.of(connection)
                .forEach(trigger -> keys.add(new CursorKey(
                        connection, trigger.cursorName(), trigger.type().id())));
        keys.removeIf(key -> !ids.contains(key.dataType()));
        return keys;
    }

    /**
     * Who takes history, and how fine: all but thresholds, which are about now. Of those on other nodes it is not known, and
     * taken to be the records themselves.
     *
     * @throws io.github.camelfitbit.error.StoreException when cursors cannot be read
     */
    Map<CursorKey, Granularity> takersOfHistory(String connection, Set<DataType> types) {
        Set<CursorKey> known = cursors.keys(connection);
        Set<CursorKey> keys = of(connection, types);
        keys.removeIf(key -> known.contains(new CursorKey(connection, key.name(), Threshold.RESOURCE)));
        keys.removeAll(triggers.granularities(connection, false).keySet());
        Map<CursorKey, Granularity> here = triggers.granularities(connection, true);
        return keys.stream()
                .collect(Collectors.toMap(Function.identity(), key -> here.getOrDefault(key, Granularity.RAW)));
    }
}
