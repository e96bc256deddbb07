package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;

/**
 * What happens to paired devices: one call per look. Stateless.
 *
 * @param api    the vendor
 * @param people what they granted
 * @see <a href="https://developers.google.com/health/reference/rest/v4/users.pairedDevices">paired devices</a>
 */
public record Devices(HealthApi api, People people) implements EventSource {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "devices";

    static final String PAIRED = "paired";
    static final String REMOVED = "removed";
    static final String BATTERY_LOW = "battery-low";
    static final String SYNCED = "synced";

    /** The words of what can happen. */
    public static final Set<String> EVENTS = Set.of(PAIRED, REMOVED, BATTERY_LOW, SYNCED);

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public void require(String connection) {
        people.require(connection, "settings.readonly", "settings");
    }

    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        return api.devices(new Caller(connection, Priority.POLL))
                .thenApply(answer -> new DeviceNews(connection, before, now).of(Device.all(answer)));
    }
}
