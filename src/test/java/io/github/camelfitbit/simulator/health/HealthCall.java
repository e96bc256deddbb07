package io.github.camelfitbit.simulator.health;

import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;

/**
 * A request whose path and verb belong to a method.
 *
 * @param user the path segment: {@code me} or a number
 * @param typeId the data type's segment; empty for methods without one
 * @param itemId the data point's or device's segment; empty for collections
 */
public record HealthCall(Method method, String user, String typeId, String itemId, Ask ask) {
    private static final String BETA = "v4beta";
    private static final Set<String> VERSIONS = Set.of("v4", BETA);

    /** Empty when the vendor has no such path, or not for this verb. */
    public static Optional<HealthCall> of(Ask ask) {
        String[] parts = ask.path().substring(1).split("/", -1);
        if (parts.length < 4 || !VERSIONS.contains(parts[0]) || !parts[1].equals("users")) {
            return Optional.empty();
        }
        return parts[3].equals("dataTypes") ? dataPoints(ask, parts) : account(ask, parts);
    }

    /** The vendor's word for what is asked for, such as {@code dataPoints.list}. */
    public String methodWord() {
        return method.word();
    }

    /** Whether the version that is still being tried is asked. */
    boolean isBeta() {
        return ask.path().startsWith("/" + BETA + "/");
    }

    private static Optional<HealthCall> account(Ask ask, String[] parts) {
        if (!ask.verb().equals("GET")) {
            return Optional.empty();
        }
        if (parts[3].equals("pairedDevices") && parts.length == 5) {
            return Optional.of(new HealthCall(Method.GET_DEVICE, parts[2], "", parts[4], ask));
        }
        return parts.length == 4
                ? accountMethod(parts[3]).map(m -> new HealthCall(m, parts[2], "", "", ask))
                : Optional.empty();
    }

    private static Optional<Method> accountMethod(String resource) {
        return Optional.ofNullable(
                switch (resource) {
                    case "identity" -> Method.GET_IDENTITY;
                    case "profile" -> Method.GET_PROFILE;
                    case "settings" -> Method.GET_SETTINGS;
                    case "pairedDevices" -> Method.LIST_DEVICES;
                    default -> null;
                });
    }

    private static Optional<HealthCall> dataPoints(Ask ask, String[] parts) {
        if (parts.length == 6) {
            return collectionMethod(ask.verb(), parts[5]).map(m -> new HealthCall(m, parts[2], parts[4], "", ask));
        }
        if (parts.length == 7 && parts[5].equals("dataPoints") && !parts[6].contains(":")) {
            return itemMethod(ask.verb()).map(m -> new HealthCall(m, parts[2], parts[4], parts[6], ask));
        }
        return Optional.empty();
    }

    private static Optional<Method> collectionMethod(String verb, String collection) {
        return Optional.ofNullable(
                switch (verb + " " + collection) {
                    case "GET dataPoints" -> Method.LIST;
                    case "GET dataPoints:reconcile" -> Method.RECONCILE;
                    case "POST dataPoints" -> Method.CREATE;
                    case "POST dataPoints:rollUp" -> Method.ROLL_UP;
                    case "POST dataPoints:dailyRollUp" -> Method.DAILY_ROLL_UP;
                    case "POST dataPoints:batchDelete" -> Method.BATCH_DELETE;
                    default -> null;
                });
    }

    private static Optional<Method> itemMethod(String verb) {
        return Optional.ofNullable(
                switch (verb) {
                    case "GET" -> Method.GET;
                    case "PATCH" -> Method.PATCH;
                    default -> null;
                });
    }
}
