package io.github.camelfitbit.transform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an action answers that is no record: members by name, in order. A map of its own type, so that it converts to JSON
 * without being asked how; everything that takes a map takes it. Not thread-safe.
 */
public final class PlainMap extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    /**
     * @param members the members, their names as texts; copied
     */
    public PlainMap(Map<?, ?> members) {
        members.forEach((name, member) -> put(String.valueOf(name), member));
    }
}
