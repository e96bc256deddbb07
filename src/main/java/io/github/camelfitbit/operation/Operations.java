package io.github.camelfitbit.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.error.UnknownResourceException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import org.jspecify.annotations.Nullable;

/**
 * The table from words to calls: {@code resource/operation} to the one operation it means. Immutable.
 *
 * <p>{@link #check} needs no table and no vendor: endpoints call it when they are made.
 */
public final class Operations {

    /** Stands without an operation. */
    private static final String REQUEST = "request";

    /** Has an operation for every line of a table of its own. */
    private static final String WEB = "web";

    /** What can be asked for besides the data types. */
    private static final Map<String, String> OTHERS = Map.of(
            "connections",
            "list get authorize-url complete refresh sync disconnect page",
            "devices",
            "list",
            "identity",
            "get",
            REQUEST,
            "",
            WEB,
            "<operation-id>",
            "settings",
            "get");

    private final Map<String, Operation> table = new LinkedHashMap<>();

    /** The table over everything that the component can do. */
    public static Operations of(Backend backend) {
        Operations table = new Operations();
        new DataPointOperations(backend.api(), backend.people(), backend.clock()).register(table);
        new PersonOperations(backend.api(), backend.people()).register(table);
        new ConnectionOperations(backend).register(table);
        new FitbitWebOperations(backend).register(table);
        table.table.put(REQUEST, new RawRequests(backend.raw(), backend.people()));
        return table;
    }

    /** Adds an operation under its words. */
    Operations with(String resource, String operation, Operation carriedOut) {
        table.put(resource + '/' + operation, carriedOut);
        return this;
    }

    /**
     * Finds the operation.
     *
     * @throws UnknownResourceException            when there is no such resource, or no such operation at all
     * @throws UnsupportedOperationOfTypeException when the data type does not have the operation
     */
    public Operation find(String resource, @Nullable String operation) {
        check(resource, operation);
        Operation found = table.get(operation == null ? resource : resource + '/' + operation);
        if (found == null) {
            throw new IllegalStateException("no operation behind " + resource + '/' + operation);
        }
        return found;
    }

    /** Fails as {@link #find} does, without a table. */
    public static void check(String resource, @Nullable String operation) {
        if (resource.equals(REQUEST) && operation == null) {
            return;
        }
        if (resource.equals(WEB) && operation != null) {
            WebOperations.get(operation);
            return;
        }
        DataType type = DataType.find(resource).orElse(null);
        String allowed = type == null ? OTHERS.get(resource) : operationsOf(type);
        if (allowed == null) {
            throw unknownResource(resource);
        }
        if (operation == null) {
            throw new UnknownResourceException("'fitbit:" + resource
                    + "' alone is a trigger, which stands in from(); as an action it needs an operation: one of "
                    + allowed);
        }
        if (!List.of(allowed.split(" ")).contains(operation)) {
            throw unknownOperation(resource, operation, type, allowed);
        }
    }

    /** Finds the data type of a trigger; {@code connections} is one as well, and has none. */
    public static DataType triggerType(String resource) {
        DataType type = DataType.find(resource)
                .orElseThrow(() -> OTHERS.containsKey(resource)
                        ? new UnknownResourceException("'fitbit:" + resource
                                + "' is no trigger of this version: triggers are " + triggers() + " connections")
                        : unknownResource(resource));
        if (!type.isTrigger()) {
            throw new UnsupportedOperationOfTypeException("'" + resource
                    + "' is no trigger, the vendor has no records of it that could be new: as an action it has "
                    + operationsOf(type));
        }
        return type;
    }

    private static UnknownResourceException unknownResource(String resource) {
        return new UnknownResourceException("'" + resource + "' is no resource: data types are " + dataTypes()
                + "; others are " + String.join(" ", new TreeSet<>(OTHERS.keySet())));
    }

    private static UnknownResourceException unknownOperation(
            String resource, String operation, @Nullable DataType type, String allowed) {
        boolean isOperation =
                Stream.of(DataOperation.values()).anyMatch(known -> known.text().equals(operation));
        if (type != null && isOperation) {
            return new UnsupportedOperationOfTypeException(
                    "the vendor has no '" + operation + "' for '" + resource + "': use one of " + allowed);
        }
        return new UnknownResourceException(
                "'" + operation + "' is no operation of '" + resource + "': use one of " + allowed);
    }

    private static String operationsOf(DataType type) {
        return Stream.of(DataOperation.values())
                .filter(type.operations()::contains)
                .map(DataOperation::text)
                .collect(Collectors.joining(" "));
    }

    private static String triggers() {
        return Stream.of(DataType.values())
                .filter(DataType::isTrigger)
                .map(DataType::id)
                .collect(Collectors.joining(" "));
    }

    private static String dataTypes() {
        return Stream.of(DataType.values()).map(DataType::id).collect(Collectors.joining(" "));
    }
}
