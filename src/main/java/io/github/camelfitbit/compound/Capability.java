package io.github.camelfitbit.compound;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.FitbitScopes;
import io.github.camelfitbit.remote.fitbit.data.Translation;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import org.jspecify.annotations.Nullable;

/**
 * What one connection may do with one data type, and what stands in the way of the rest. Immutable.
 *
 * @param type       the data type
 * @param connection the connection
 * @param operations what its API can be asked of the type, in the order of {@link DataOperation}
 * @param readScope  the scope that reads, as the API spells it
 * @param writeScope the scope that writes; at the Fitbit Web API it is the one that reads
 * @param absence    why the API has nothing of the type; null when it has something
 */
record Capability(
        DataType type,
        Connection connection,
        List<DataOperation> operations,
        String readScope,
        String writeScope,
        @Nullable String absence) {

    /** The scopes whose data the Fitbit Web API sends notifications of; it knows them as collections. */
    private static final Set<String> FITBIT_COLLECTIONS = Set.of("activity", "weight", "nutrition", "sleep");

    static Capability of(DataType type, Connection connection) {
        return connection.api() == Api.FITBIT_WEB ? fitbit(type, connection) : google(type, connection);
    }

    private static Capability google(DataType type, Connection connection) {
        return new Capability(
                type,
                connection,
                had(type, operation -> true),
                type.scopes().readScope(),
                type.scopes().writeScope(),
                null);
    }

    private static Capability fitbit(DataType type, Connection connection) {
        Translation translation = Translations.of(type).orElse(null);
        String scope = FitbitScopes.of(type).orElse("");
        return new Capability(
                type,
                connection,
                translation == null ? List.of() : had(type, translation::has),
                scope,
                scope,
                translation == null
                        ? "the Fitbit Web API has no '" + type.id() + "': " + Translations.whyMissing(type)
                        : null);
    }

    private static List<DataOperation> had(DataType type, Predicate<DataOperation> test) {
        return Stream.of(DataOperation.values())
                .filter(type.operations()::contains)
                .filter(test)
                .toList();
    }

    /** What was written with a write scope may be read back with it. */
    private boolean isGranted(DataOperation operation) {
        Set<String> granted = connection.scopes();
        return granted.contains(writeScope) || !operation.writes() && granted.contains(readScope);
    }

    /** The scopes that were not granted and that an operation is meant to have. */
    Set<String> missingScopes() {
        Set<String> missing = new LinkedHashSet<>();
        operations.stream()
                .map(operation -> operation.writes() ? writeScope : readScope)
                .filter(scope -> !connection.scopes().contains(scope))
                .forEach(missing::add);
        return missing;
    }

    /** Why the operation cannot be carried out; null when it can. */
    @Nullable
    String whyNot(DataOperation operation) {
        if (absence != null) {
            return absence;
        }
        if (!operations.contains(operation)) {
            return connection.api() == Api.FITBIT_WEB && type.operations().contains(operation)
                    ? "the Fitbit Web API has sums of days only"
                    : "the vendor has no '" + operation.text() + "' of this type";
        }
        if (connection.state() != ConnectionState.CONNECTED) {
            return "the person has to connect again";
        }
        return isGranted(operation) ? null : "'" + (operation.writes() ? writeScope : readScope) + "' was not granted";
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("dataType", type.id());
        shown.put("kind", type.kind().name().toLowerCase(Locale.ROOT));
        shown.put("operations", texts(operation -> true));
        shown.put("allowed", texts(operation -> whyNot(operation) == null));
        tell(shown, "readable", "whyNotReadable", reading());
        tell(shown, "writable", "whyNotWritable", DataOperation.CREATE);
        shown.put("missingScopes", List.copyOf(missingScopes()));
        shown.put("webhook", hasWebhook());
        shown.put("beta", type.isBeta());
        return shown;
    }

    private List<String> texts(Predicate<DataOperation> test) {
        return operations.stream().filter(test).map(DataOperation::text).toList();
    }

    /** The first operation that reads: a list if there is one, else what the API has instead of it. */
    private DataOperation reading() {
        return operations.stream()
                .filter(operation -> !operation.writes())
                .findFirst()
                .orElse(DataOperation.LIST);
    }

    private void tell(Map<String, Object> shown, String possible, String reason, DataOperation operation) {
        String whyNot = whyNot(operation);
        shown.put(possible, whyNot == null);
        if (whyNot != null) {
            shown.put(reason, whyNot);
        }
    }

    private boolean hasWebhook() {
        return connection.api() == Api.FITBIT_WEB ? FITBIT_COLLECTIONS.contains(readScope) : type.hasWebhook();
    }
}
