package io.github.camelfitbit.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.UnknownResourceException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.Sources;
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
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry(BackfillOperations.RESOURCE, "create list pause resume cancel"),
            Map.entry("connections", "list get authorize-url complete refresh sync disconnect page doctor"),
            Map.entry("daily-summary", "get"),
            Map.entry("data-types", "list"),
            Map.entry("devices", "list get"),
            Map.entry("identity", "get"),
            Map.entry("notifications", "receive"),
            Map.entry("profile", "get update"),
            Map.entry(REQUEST, ""),
            Map.entry("settings", "get update"),
            Map.entry("irn-profile", "get"),
            Map.entry("subscribers", "list create update delete"),
            Map.entry("subscriptions", "list create update delete"),
            Map.entry(WEB, "<operation-id>"));

    /** What needs the credential of the Cloud project. */
    private static final Set<String> PROJECT = Set.of("subscribers", "subscriptions");

    /** What single data types have besides the operations that many have. */
    private static final Map<String, String> EXTRAS = Map.of("exercise", "export-tcx", "heart-rate", "enrich");

    private final Map<String, Operation> table = new LinkedHashMap<>();

    /** The table over everything that the component can do. */
    public static Operations of(Backend backend) {
        Operations table = new Operations();
        new DataPointOperations(backend.api(), backend.people(), backend.writes(), backend.clock()).register(table);
        new PersonOperations(backend.api(), backend.people()).register(table);
        new ConnectionOperations(backend).register(table);
        new CompoundOperations(backend).register(table);
        new BackfillOperations(backend.history(), backend.people(), backend.clock()).register(table);
        if (backend.subscribers() != null) {
            new SubscriberOperations(backend.subscribers(), backend.connections()).register(table);
        }
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
     * @throws InvalidArgumentException            when an option of the component is missing for it; names the option
     */
    public Operation find(String resource, @Nullable String operation) {
        check(resource, operation);
        Operation found = table.get(operation == null ? resource : resource + '/' + operation);
        if (found == null && PROJECT.contains(resource)) {
            throw new InvalidArgumentException("option 'projectNumber' is missing: '" + resource
                    + "' belong to the Google Cloud project; set camel.component.fitbit.projectNumber, and"
                    + " serviceAccountKey");
        }
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

    /**
     * Fails for options that cannot be meant together with the operation, without a table: what an endpoint has wrong is
     * told when it starts.
     */
    public static void checkArguments(String resource, @Nullable String operation, Arguments arguments) {
        DataType.find(resource).ifPresent(type -> Stream.of(DataOperation.values())
                .filter(known -> known.text().equals(operation))
                .forEach(known -> Sources.check(type, known, arguments.text("sources"))));
    }

    /**
     * Finds the data type of a trigger; {@code connections} and the derived triggers are some as well, and have none.
     *
     * @param ofSums whether it is sums that the trigger delivers, not records
     */
    public static DataType triggerType(String resource, boolean ofSums) {
        DataType type = DataType.find(resource)
                .orElseThrow(() -> OTHERS.containsKey(resource)
                        ? new UnknownResourceException(
                                "'fitbit:" + resource
                                        + "' is no trigger of this version: triggers are " + triggers()
                                        + " connections notifications events devices daily-summary goal goal-missed threshold silence badges sync-status")
                        : unknownResource(resource));
        if (ofSums && type.maxRollUpDays() == 0) {
            throw new UnsupportedOperationOfTypeException("option 'granularity' asks for sums of '" + resource
                    + "', and the vendor sums up none: leave the option out; as an action it has "
                    + operationsOf(type));
        }
        if (!ofSums && !type.isTrigger()) {
            throw new UnsupportedOperationOfTypeException("'" + resource
                    + "' is no trigger, the vendor has no records of it that could be new: "
                    + (type.maxRollUpDays() > 0 ? "set granularity=PT1H or daily for its sums; " : "")
                    + "as an action it has " + operationsOf(type));
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
        return Stream.concat(
                        Stream.of(DataOperation.values())
                                .filter(type.operations()::contains)
                                .map(DataOperation::text),
                        Stream.concat(
                                Stream.ofNullable(EXTRAS.get(type.id())),
                                BackfillOperations.isOffered(type)
                                        ? Stream.of(BackfillOperations.OPERATION)
                                        : Stream.empty()))
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
