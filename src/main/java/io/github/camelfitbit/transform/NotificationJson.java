package io.github.camelfitbit.transform;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.model.Notification;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/** Notifications as plain maps of texts; what is unknown is absent. Stateless. */
public final class NotificationJson {

    private NotificationJson() {}

    /** The notification as a map: what its JSON shows. */
    public static Map<String, Object> map(Notification notification) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", notification.id());
        map.put("connection", notification.connection());
        map.put("api", notification.api().text());
        map.put("subject", notification.subject());
        putIfKnown(map, "operation", notification.operation());
        map.put(
                "ranges",
                notification.ranges().stream().map(NotificationJson::range).toList());
        putIfKnown(map, "subscription", notification.subscription());
        map.put("receivedAt", notification.receivedAt().toString());
        return map;
    }

    /** Instants end with Z; civil times have no offset. */
    private static Map<String, String> range(TimeRange range) {
        boolean isCivil = range.axis() == TimeRange.Axis.CIVIL;
        Map<String, String> map = new LinkedHashMap<>();
        map.put("start", (isCivil ? range.civilStart() : range.start()).toString());
        map.put("end", (isCivil ? range.civilEnd() : range.end()).toString());
        return map;
    }

    private static void putIfKnown(Map<String, Object> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
