package io.github.camelfitbit.operation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7396) on plain maps: objects are merged, lists and all else are replaced, null takes a member out.
 * Stateless.
 */
final class MergePatch {

    private MergePatch() {}

    /** The target with the changes; neither is touched. */
    static Map<String, Object> apply(Map<?, ?> target, Map<?, ?> changes) {
        Map<String, Object> merged = new LinkedHashMap<>();
        target.forEach((name, value) -> merged.put(String.valueOf(name), value));
        changes.forEach((key, change) -> {
            String name = String.valueOf(key);
            if (change == null) {
                merged.remove(name);
            } else {
                merged.put(name, merge(merged.get(name), change));
            }
        });
        return merged;
    }

    private static Object merge(@Nullable Object before, Object change) {
        return change instanceof Map<?, ?> changes
                ? apply(before instanceof Map<?, ?> members ? members : Map.of(), changes)
                : change;
    }
}
