package io.github.camelfitbit.remote.google;

import java.util.LinkedHashMap;
import java.util.Map;

/** Resources as routes see them: an id instead of a resource name. */
final class Named {

    private Named() {}

    /** The last segment of the name is the id. */
    static Map<String, Object> withId(Object wire) {
        Map<String, Object> resource = new LinkedHashMap<>();
        if (wire instanceof Map<?, ?> members) {
            members.forEach((name, value) -> resource.put(String.valueOf(name), value));
        }
        if (resource.remove("name") instanceof String name) {
            resource.put("id", WireNames.lastSegment(name));
        }
        return resource;
    }
}
