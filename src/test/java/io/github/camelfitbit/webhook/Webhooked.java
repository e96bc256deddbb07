package io.github.camelfitbit.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.contract.Sample;
import io.github.camelfitbit.crypto.RequestSignature;
import io.github.camelfitbit.crypto.SigningVendor;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Notification;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.store.memory.MemoryTicketStore;
import io.github.camelfitbit.time.ManualScheduler;
import org.jspecify.annotations.Nullable;

/**
 * The room with everything around it in memory: alice in Madrid and bob, whose zone is not known, are connected to the
 * Google Health API, carol in New York to the Fitbit Web API; each is read by the consumer {@code nights} for sleep, steps
 * and heart rate.
 */
final class Webhooked {

    static final String SECRET = "Bearer of-the-subscriber";
    static final String CLIENT_SECRET = "client-secret-of-carols-app";
    static final String VERIFICATION_CODE = "code-of-the-subscriber";
    static final int MAX_BODY_BYTES = 20_000;

    final ManualScheduler time = new ManualScheduler(Instant.parse("2026-11-20T09:00:00Z"));
    final SigningVendor google = new SigningVendor();
    final KeysetServer keysets = new KeysetServer(google.keyset());
    final ConnectionStore store = new MemoryConnectionStore();
    final MemoryCursorStore cursors = new MemoryCursorStore();
    final List<CursorKey> woken = new ArrayList<>();
    final List<String> revoked = new ArrayList<>();
    final List<Notification> raw = new ArrayList<>();

    @Nullable
    RuntimeException rawFailure;

    TicketStore tickets = new MemoryTicketStore();

    Webhooked() {
        connect("alice", Api.GOOGLE_HEALTH, new Person("1001", null, ZoneId.of("Europe/Madrid")));
        connect("bob", Api.GOOGLE_HEALTH, new Person("1002", null, null));
        connect("carol", Api.FITBIT_WEB, new Person(null, "7ZK2QP", ZoneId.of("America/New_York")));
    }

    void connect(String key, Api api, Person person) {
        store.compareAndSet(
                null,
                Connection.connected(
                                key,
                                api,
                                Set.of(),
                                Sample.tokens(),
                                time.clock().instant())
                        .withPerson(person));
        for (String type : List.of("sleep", "steps", "heart-rate")) {
            cursors.compareAndSet(
                    new CursorKey(key, "nights", type),
                    null,
                    Cursor.startingAt(time.clock().instant()));
        }
    }

    Reception reception() {
        Connections connections = new Connections(store);
        Intake intake = new Intake(
                new PeopleAtVendors(store, connections, Ticker.systemTicker()),
                (connection, types) -> cursors.keys(connection).stream()
                        .filter(key -> types.stream().anyMatch(type -> type.id().equals(key.dataType())))
                        .collect(Collectors.toSet()),
                new TicketWriter(tickets, woken::addAll, pauses()),
                new Intake.Listeners(this::take, revoked::add),
                time.clock());
        return new Reception(
                new GoogleReceiver(List.of(Secret.of("Bearer old-one"), Secret.of(SECRET)), keys(), intake),
                new FitbitReceiver(
                        Secret.of(VERIFICATION_CODE), new RequestSignature(Secret.of(CLIENT_SECRET)), intake),
                MAX_BODY_BYTES);
    }

    SigningKeys keys() {
        return new SigningKeys(keysets, URI.create("https://keys.example/keyset.json"), time.clock(), pauses());
    }

    private Pauses pauses() {
        return new Pauses(time, Runnable::run, time.nanos(), () -> 0);
    }

    private CompletableFuture<Void> take(List<Notification> notifications) {
        raw.addAll(notifications);
        return rawFailure == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(rawFailure);
    }

    /** The status of Google's request with the right secret and signature. */
    int google(String body) {
        return status(signed(body, Map.of()));
    }

    /** As Google sends it, with headers more or changed; an empty one is absent. */
    WebhookRequest signed(String body, Map<String, String> others) {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", SECRET);
        headers.put("google-health-api-signature", google.sign(bytes(body)));
        headers.putAll(others);
        return new WebhookRequest("POST", Map.of(), headers, bytes(body));
    }

    /** The status of Fitbit's request with the right signature. */
    int fitbit(String body) {
        return status(new WebhookRequest(
                "POST", Map.of(), Map.of("x-fitbit-signature", hmac(CLIENT_SECRET + "&", body)), bytes(body)));
    }

    int status(WebhookRequest request) {
        return status(reception(), request);
    }

    /** The status, after what is written together was gathered. */
    int status(Reception reception, WebhookRequest request) {
        CompletableFuture<WebhookAnswer> answer = reception.receive(request);
        time.advance(TicketWriter.GATHERED);
        return answer.join().status();
    }

    /** What is owed, such as {@code alice sleep 2026-11-20T08:00:00Z/2026-11-20T09:00:00Z}. */
    List<String> owed() {
        return List.of("alice", "bob", "carol").stream()
                .flatMap(connection -> cursors.keys(connection).stream())
                .flatMap(key -> tickets.find(key).stream())
                .map(Webhooked::shown)
                .sorted()
                .toList();
    }

    private static String shown(Ticket ticket) {
        return ticket.key().connection() + " " + ticket.key().dataType() + " " + ticket.start() + "/" + ticket.end();
    }

    /** A notification of Google's. */
    static String change(String person, String dataType, String interval) {
        return "{\"data\":{\"version\":\"1\",\"clientProvidedSubscriptionName\":\"0f6c2f5e\",\"healthUserId\":\""
                + person + "\",\"operation\":\"UPSERT\",\"dataType\":\"" + dataType + "\",\"intervals\":[" + interval
                + "]}}";
    }

    static String physical(String start, String end) {
        return "{\"physicalTimeInterval\":{\"startTime\":\"" + start + "\",\"endTime\":\"" + end + "\"}}";
    }

    static String hmac(String key, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(body)));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A store that keeps nothing, until it is mended. */
    static final class BrokenTickets implements TicketStore {
        private final TicketStore none = new MemoryTicketStore();
        boolean isMended;

        @Override
        public void addAll(Collection<Ticket> added) {
            if (!isMended) {
                throw new io.github.camelfitbit.error.StoreException("the disk is full", null);
            }
            none.addAll(added);
        }

        @Override
        public List<Ticket> find(CursorKey key) {
            return none.find(key);
        }

        @Override
        public void settle(Collection<Ticket> settled) {
            none.settle(settled);
        }

        @Override
        public void forEachConnection(String name, String dataType, java.util.function.Consumer<String> visitor) {
            none.forEachConnection(name, dataType, visitor);
        }

        @Override
        public void removeAll(String connection) {
            none.removeAll(connection);
        }
    }
}
