package io.github.camelfitbit.simulator.health;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * The developer's project at Google: who may administrate it, and what it wants to be told about. Safe for any thread:
 * what belongs together is one immutable record, and each table is a concurrent map.
 */
public final class CloudProject {
    private final String id;
    private final String number;
    private final String administrator;
    private final Map<String, Subscriber> subscribers = new ConcurrentSkipListMap<>();
    private final Map<String, Subscription> subscriptions = new ConcurrentSkipListMap<>();
    private volatile boolean administered = true;

    /** A project that one service account may administrate. */
    public CloudProject(String id, String number, String administrator) {
        this.id = id;
        this.number = number;
        this.administrator = administrator;
    }

    /** Its number, which paths want. */
    public String number() {
        return number;
    }

    /** Its name, which paths do not take. */
    public String id() {
        return id;
    }

    /** Gives the service account its role, or takes it away. */
    public void administered(boolean on) {
        administered = on;
    }

    /** Where a subscriber listens, and the whole Authorization header that it knows. */
    public record Addressee(String uri, String secret) {
        @Override
        public String toString() {
            return "Addressee[" + uri + "]";
        }
    }

    /** The types that somebody wants to be told of. */
    public Set<String> notifiedTypes() {
        return subscribers.values().stream()
                .flatMap(subscriber -> subscriber.configs().stream())
                .flatMap(config -> config.dataTypes().stream())
                .collect(Collectors.toSet());
    }

    /** Who is told of a person's data, each with the name of the subscription, or none where all are covered. */
    public Map<Addressee, String> toldOf(String user, String dataType) {
        Map<Addressee, String> told = new LinkedHashMap<>();
        for (Subscriber subscriber : subscribers.values()) {
            Addressee addressee = new Addressee(subscriber.endpointUri(), subscriber.secret());
            if (subscriber.configs().stream()
                    .anyMatch(config -> !config.manual() && config.dataTypes().contains(dataType))) {
                told.put(addressee, "");
            }
            subscriptions(subscriber).stream()
                    .filter(each -> subscriber.takesSubscriptionsTo(dataType))
                    .filter(each -> each.user().equals(user) && each.dataTypes().contains(dataType))
                    .forEach(each -> told.put(addressee, each.id()));
        }
        return told;
    }

    boolean isAdministrator(String account) {
        return administered && administrator.equals(account);
    }

    List<Subscriber> subscribers() {
        return List.copyOf(subscribers.values());
    }

    Optional<Subscriber> subscriber(String subscriber) {
        return Optional.ofNullable(subscribers.get(subscriber));
    }

    /** False when there was one with this identifier. */
    boolean add(Subscriber subscriber) {
        return subscribers.putIfAbsent(subscriber.id(), subscriber) == null;
    }

    void replace(Subscriber subscriber) {
        subscribers.replace(subscriber.id(), subscriber);
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber.id());
        subscriptions.values().removeIf(each -> each.subscriber().equals(subscriber.id()));
    }

    List<Subscription> subscriptions(Subscriber subscriber) {
        return subscriptions.values().stream()
                .filter(each -> each.subscriber().equals(subscriber.id()))
                .sorted(Comparator.comparing(Subscription::id))
                .toList();
    }

    Optional<Subscription> subscription(String subscriber, String subscription) {
        return Optional.ofNullable(subscriptions.get(subscriber + "/" + subscription));
    }

    /** False when the subscriber had one with this identifier. */
    boolean add(Subscription subscription) {
        return subscriptions.putIfAbsent(subscription.key(), subscription) == null;
    }

    void replace(Subscription subscription) {
        subscriptions.replace(subscription.key(), subscription);
    }

    void remove(Subscription subscription) {
        subscriptions.remove(subscription.key());
    }
}
