package io.github.camelfitbit.simulator.health;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;

/**
 * A request whose path and verb belong to a method.
 *
 * @param segments the named segments of its path, such as {@code user} and {@code type}
 */
public record HealthCall(Method method, Map<String, String> segments, Ask ask) {
    private static final String BETA = "v4beta";
    private static final Set<String> VERSIONS = Set.of("v4", BETA);

    /** Empty when the vendor has no such path, or not for this verb. */
    public static Optional<HealthCall> of(Ask ask) {
        int slash = ask.path().indexOf('/', 1);
        if (slash < 0 || !VERSIONS.contains(ask.path().substring(1, slash))) {
            return Optional.empty();
        }
        String below = ask.path().substring(slash + 1);
        for (Method method : Method.values()) {
            Optional<Map<String, String>> segments = method.match(ask.verb(), below);
            if (segments.isPresent()) {
                return segments.map(named -> new HealthCall(method, named, ask));
            }
        }
        return Optional.empty();
    }

    /** The vendor's word for what is asked for, such as {@code dataPoints.list}. */
    public String methodWord() {
        return method.word();
    }

    /** {@code me} or a number; empty for the methods of projects. */
    String user() {
        return segment("user");
    }

    /** The data type's segment; empty for methods without one. */
    public String typeId() {
        return segment("type");
    }

    /** The data point's or device's segment; empty for collections. */
    String itemId() {
        return segment("item");
    }

    /** Whether the version that is still being tried is asked. */
    boolean isBeta() {
        return ask.path().startsWith("/" + BETA + "/");
    }

    String segment(String name) {
        return segments.getOrDefault(name, "");
    }

    /** Whether answering it may take a while, because somebody else is asked first. */
    public boolean asksOthers() {
        return method == Method.CREATE_SUBSCRIBER || method == Method.PATCH_SUBSCRIBER;
    }
}
