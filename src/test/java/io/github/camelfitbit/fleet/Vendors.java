package io.github.camelfitbit.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.simulator.Person;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.Vendor;
import io.github.camelfitbit.simulator.health.Quota;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.Standing;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;

/** Both vendors, with a time that moves when it is told to, and everybody connected at both. Nodes live in other processes. */
public final class Vendors implements AutoCloseable {

    static final String CLIENT_ID = "fleet";
    static final String CLIENT_SECRET = "fleet-secret";

    /** Longer than either vendor's access tokens live. */
    private static final Duration PAST_EXPIRY = Duration.ofHours(9);

    private final Simulator simulator;

    private Vendors(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Starts them. */
    public static Vendors start(int people) {
        return new Vendors(Simulator.builder()
                .people(people)
                .livesSince(Duration.ofDays(1))
                .client(CLIENT_ID, CLIENT_SECRET)
                .fitbitClient(CLIENT_ID, CLIENT_SECRET)
                .limits(Quota.Limits.off())
                .testingMode(false)
                .start());
    }

    String url() {
        return simulator.baseUrl();
    }

    public Instant now() {
        return simulator.clock().instant();
    }

    /** Lets all access tokens end. */
    public void expireTokens() {
        pass(PAST_EXPIRY);
    }

    void pass(Duration time) {
        simulator.clock().advance(time);
    }

    /** Connects everybody at both vendors. */
    public void connectEverybody(ConnectionStore store) {
        for (Person person : simulator.people()) {
            for (Api api : Api.values()) {
                GrantedTokens granted = vendor(api).grantToken(person.name(), "profile");
                store.compareAndSet(
                        null, Connection.connected(key(api, person), api, Set.of("profile"), tokens(granted), now()));
            }
        }
    }

    /** How many refreshes a vendor carried out; a replay is none. */
    public long refreshes() {
        return sum(Counted.REFRESHES);
    }

    /** How many refreshes a vendor answered as it had answered before. */
    public long replays() {
        return sum(Counted.REPLAYS);
    }

    /** How many connections there are. */
    public int connections() {
        return simulator.people().size() * Api.values().length;
    }

    /** How many consents were lost, by vendor: people who never took theirs back, and whose tokens buy nothing any more. */
    public Map<Api, Integer> lost(ConnectionStore store) {
        Map<Api, Integer> lost = new EnumMap<>(Api.class);
        for (Api api : Api.values()) {
            lost.put(api, (int) simulator.people().stream()
                    .filter(person -> isLost(api, person, store))
                    .count());
        }
        return lost;
    }

    @Override
    public void close() {
        simulator.close();
    }

    private boolean isLost(Api api, Person person, ConnectionStore store) {
        Connection connection = store.find(key(api, person)).orElseThrow();
        @Nullable Tokens tokens = connection.tokens();
        return connection.state() != ConnectionState.CONNECTED
                || tokens == null
                || tokens.refreshToken() == null
                || vendor(api).isLost(person.name(), tokens.refreshToken().reveal());
    }

    private Tokens tokens(GrantedTokens granted) {
        return new Tokens(
                Secret.of(granted.accessToken()),
                now().plusSeconds(granted.expiresInSeconds()),
                Secret.of(granted.refreshToken().orElseThrow()),
                null);
    }

    private Vendor vendor(Api api) {
        return api == Api.FITBIT_WEB ? simulator.fitbit() : simulator.google();
    }

    private enum Counted {
        REFRESHES,
        REPLAYS;

        long of(Standing standing) {
            return this == REFRESHES ? standing.refreshes() : standing.replays();
        }
    }

    private long sum(Counted counted) {
        long sum = 0;
        for (Api api : Api.values()) {
            sum += vendor(api).standings().stream().mapToLong(counted::of).sum();
        }
        return sum;
    }

    private static String key(Api api, Person person) {
        return api.text() + "-" + person.name();
    }
}
