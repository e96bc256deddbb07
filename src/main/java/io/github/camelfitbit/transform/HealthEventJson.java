package io.github.camelfitbit.transform;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.model.HealthEvent;

/** Derived events as plain maps; what is unknown is absent. Stateless. */
public final class HealthEventJson {

    private HealthEventJson() {}

    /** The event as a map: what its JSON shows. */
    public static Map<String, Object> map(HealthEvent event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", event.id());
        map.put("event", event.event());
        map.put("connection", event.connection());
        map.put("time", event.time().toString());
        if (event.civilDate() != null) {
            map.put("civilDate", event.civilDate().toString());
        }
        map.put("data", event.data());
        return map;
    }
}
