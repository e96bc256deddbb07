package io.github.camelfitbit.webhook;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;

/**
 * Whose connections a vendor means. Thread-safe; guarded is a short memory of who was found, a Caffeine cache, as
 * notifications of one person come in bursts. Nobody who was not found is remembered, and what this node stores is forgotten
 * here, so that a person who has just connected is known at once.
 */
public final class PeopleAtVendors implements Connections.Listener {

    /** How long a person who moved away on another node is taken for who they were: their looks find nothing. */
    static final Duration MAX_AGE = Duration.ofSeconds(5);

    private static final int MAX_REMEMBERED = 10_000;

    private final ConnectionStore store;
    private final Connections connections;
    private final Cache<Id, List<String>> remembered;

    private record Id(Api api, String vendorUserId) {}

    /**
     * @param store       where people are looked up
     * @param connections what this node knows of them
     * @param ticker      what tells how old a memory is
     */
    public PeopleAtVendors(ConnectionStore store, Connections connections, Ticker ticker) {
        this.store = store;
        this.connections = connections;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(MAX_AGE)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The connections of a person, mostly one; none when nobody is known by that id.
     *
     * @throws StoreException when they cannot be looked up
     */
    List<String> connectionsOf(Api api, String vendorUserId) {
        Id id = new Id(api, vendorUserId);
        List<String> known = remembered.getIfPresent(id);
        if (known != null) {
            return known;
        }
        List<String> found = List.copyOf(store.keysOf(api, vendorUserId));
        if (!found.isEmpty()) {
            remembered.put(id, found);
        }
        return found;
    }

    /** The person's own time zone; null when it is not known, or cannot be read now. */
    @Nullable
    ZoneId zone(String connection) {
        try {
            Connection.Person person = connections.recent(connection).person();
            return person == null ? null : person.zone();
        } catch (FitbitException e) {
            return null; // looking at too much loses nothing
        }
    }

    @Override
    public void changed(@Nullable Connection before, Connection after) {
        if (after.vendorUserId() != null) {
            remembered.invalidate(new Id(after.api(), after.vendorUserId()));
        }
    }
}
