package io.github.camelfitbit.simulator.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelfitbit.simulator.fitbit.FitbitApi;
import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.health.CloudProject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Tells subscribers of both vendors what changed, over the network, when a test says so: {@link #send()}. The answer must be
 * 204; what was not taken comes again with growing pauses of the simulator's clock, for seven days. Safe for any thread: its
 * monitor guards all but what is asked for, or comes, while notifications are under way: the key, and what is written then.
 */
public final class Push {
    private static final int MOST_AT_A_TIME = 99;
    private static final Map<String, Set<String>> COLLECTIONS = Map.of(
            "activities", Set.of("steps", "exercise", "distance", "heart-rate"),
            "sleep", Set.of("sleep"),
            "body", Set.of("weight", "body-fat"),
            "foods", Set.of("nutrition-log", "hydration-log"));

    private final Map<String, Account> accounts;
    private final Subscribers subscribers;
    private final Lives lives;
    private final Outbox outbox;
    private final List<Change> byHand = new ArrayList<>();
    private final Queue<Change> writtenAtGoogle = new ConcurrentLinkedQueue<>();
    private final Queue<Change> writtenAtFitbit = new ConcurrentLinkedQueue<>();
    private final Random chance;
    private volatile SigningKey key = new SigningKey(1_000_000_007);
    private int keys = 1;
    private volatile Optional<URI> fitbitEndpoint = Optional.empty();
    private boolean duplicates;
    private boolean reorders;
    private int losses;

    /**
     * Who is told.
     *
     * @param consented whether a person, by the simulator's name, has a grant at Google
     * @param fitbitSecret the secret of the application at Fitbit
     */
    public record Subscribers(
            CloudProject google, Predicate<String> consented, FitbitApi fitbit, String fitbitSecret) {}

    public Push(Map<String, Account> accounts, Subscribers subscribers, Clock clock, long seed) {
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.lives = new Lives(accounts, clock);
        this.outbox = new Outbox(clock);
        this.chance = new Random(seed);
    }

    /** Where Fitbit's subscriber listens; there is none before. */
    public synchronized void fitbitEndpoint(String uri) {
        fitbitEndpoint = Optional.of(URI.create(uri));
    }

    /** Something changed by hand, in the vendor's app. */
    public synchronized void noticed(Change change) {
        byHand.add(change);
    }

    /** An application wrote something through Google's API: its own subscriber is told as well. */
    public void writtenAtGoogle(Change change) {
        if (subscribers.google().notifiedTypes().contains(change.dataType())) {
            writtenAtGoogle.add(change);
        }
    }

    /** An application wrote something through Fitbit's API: its own subscriber is told as well. */
    public void writtenAtFitbit(Change change) {
        if (fitbitEndpoint.isPresent()) {
            writtenAtFitbit.add(change);
        }
    }

    /** From now on Google signs with another key. */
    public synchronized void changeKey() {
        key = new SigningKey(1_000_000_007 + keys++);
    }

    /** From now on each request is sent twice. */
    public synchronized void duplicate(boolean on) {
        duplicates = on;
    }

    /** From now on requests are sent in another order. */
    public synchronized void reorder(boolean on) {
        reorders = on;
    }

    /** So many requests to come are never sent. */
    public synchronized void lose(int requests) {
        losses = requests;
    }

    /** How many requests were not taken yet. */
    public synchronized int pending() {
        return outbox.letters().size();
    }

    /** What Google publishes to verify its signatures by. */
    public JsonObject keyset() {
        return key.keyset();
    }

    /** Tells what changed since the last time, and again what is due; answers how many requests were taken. */
    public synchronized int send() {
        List<Change> changes = new ArrayList<>(byHand);
        byHand.clear();
        changes.addAll(lives.news(wanted()));
        tellGoogles(with(changes, writtenAtGoogle));
        fitbitEndpoint.ifPresent(uri -> tellFitbits(uri, with(changes, writtenAtFitbit)));
        if (reorders) {
            Collections.shuffle(outbox.letters(), chance);
        }
        return outbox.send();
    }

    private static List<Change> with(List<Change> changes, Queue<Change> written) {
        List<Change> all = new ArrayList<>(changes);
        for (Change next = written.poll(); next != null; next = written.poll()) {
            all.add(next);
        }
        return all;
    }

    private Set<String> wanted() {
        Set<String> types = new TreeSet<>(subscribers.google().notifiedTypes());
        if (fitbitEndpoint.isPresent()) {
            COLLECTIONS.values().forEach(types::addAll);
        }
        return types;
    }

    private void tellGoogles(List<Change> changes) {
        Map<CloudProject.Addressee, JsonArray> letters = new LinkedHashMap<>();
        for (Change change : changes) {
            Account account = account(change);
            String user = account.ids().healthUserId();
            if (subscribers.consented().test(change.person())) {
                subscribers.google().toldOf(user, change.dataType()).forEach((told, name) -> letters.computeIfAbsent(
                                told, nobody -> new JsonArray())
                        .add(google(change, user, name)));
            }
        }
        letters.forEach((told, all) -> inParts(all).forEach(part -> {
            byte[] body = part.encode().getBytes(StandardCharsets.UTF_8);
            write(
                    URI.create(told.uri()),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "User-Agent",
                            "Google-Health-API-Webhooks",
                            "Authorization",
                            told.secret(),
                            "GOOGLE-HEALTH-API-SIGNATURE",
                            key.sign(body)),
                    body);
        }));
    }

    private Account account(Change change) {
        return Objects.requireNonNull(accounts.get(change.person()), change.person());
    }

    private JsonObject google(Change change, String user, String subscription) {
        JsonObject interval = new JsonObject()
                .put(
                        "physicalTimeInterval",
                        new JsonObject()
                                .put("startTime", change.start().toString())
                                .put("endTime", change.end().toString()));
        return new JsonObject()
                .put(
                        "data",
                        new JsonObject()
                                .put("version", "1")
                                .put(
                                        "clientProvidedSubscriptionName",
                                        subscription.isEmpty()
                                                ? new UUID(chance.nextLong(), chance.nextLong()).toString()
                                                : subscription)
                                .put("healthUserId", user)
                                .put("operation", change.deleted() ? "DELETE" : "UPSERT")
                                .put("dataType", change.dataType())
                                .put("intervals", new JsonArray().add(interval)));
    }

    private void tellFitbits(URI endpoint, List<Change> changes) {
        JsonArray all = new JsonArray();
        for (Change change : changes) {
            Account account = account(change);
            String owner = account.ids().legacyUserId();
            COLLECTIONS.forEach((collection, types) -> {
                if (types.contains(change.dataType())) {
                    subscribers
                            .fitbit()
                            .subscriptions(owner, collection)
                            .forEach(id -> all.add(new JsonObject()
                                    .put("collectionType", collection)
                                    .put(
                                            "date",
                                            change.end()
                                                    .atZone(account.life().zone())
                                                    .toLocalDate()
                                                    .toString())
                                    .put("ownerId", owner)
                                    .put("ownerType", "user")
                                    .put("subscriptionId", id)));
                }
            });
        }
        inParts(new JsonArray(all.stream().distinct().toList())).forEach(part -> {
            byte[] body = part.encode().getBytes(StandardCharsets.UTF_8);
            write(endpoint, Map.of("Content-Type", "application/json", "X-Fitbit-Signature", hmac(body)), body);
        });
    }

    private String hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(
                    new SecretKeySpec((subscribers.fitbitSecret() + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA1", e);
        }
    }

    private void write(URI to, Map<String, String> headers, byte[] body) {
        if (losses > 0) {
            losses--;
            return;
        }
        outbox.add(to, headers, body);
        if (duplicates) {
            outbox.add(to, headers, body);
        }
    }

    private static List<JsonArray> inParts(JsonArray all) {
        List<JsonArray> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_AT_A_TIME) {
            parts.add(all.stream()
                    .skip(from)
                    .limit(MOST_AT_A_TIME)
                    .collect(Collectors.collectingAndThen(Collectors.toList(), JsonArray::new)));
        }
        return parts;
    }
}
