package io.github.camelfitbit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.model.Notification;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.CursorKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of verified notifications what they ask for: looks that are owed, durable before the vendor is answered. People who
 * are not connected, and words that are not known, are passed over, so that the vendor does not tell them again for a week.
 * Immutable, thread-safe as its parts are.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final PeopleAtVendors people;
    private final Consumers consumers;
    private final TicketWriter tickets;
    private final Listeners listeners;
    private final Clock clock;

    /**
     * Who is told.
     *
     * @param raw         of every notification, before the vendor is answered
     * @param revocations of people who are said to have ended their consent
     */
    public record Listeners(RawNotifications raw, Revocations revocations) {}

    /**
     * @param people    whose connections a vendor means
     * @param consumers who is owed a look
     * @param tickets   makes looks durable
     * @param listeners who is told
     * @param clock     when notifications come
     */
    public Intake(PeopleAtVendors people, Consumers consumers, TicketWriter tickets, Listeners listeners, Clock clock) {
        this.people = people;
        this.consumers = consumers;
        this.tickets = tickets;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What one request asks for, gathered. */
    private static final class Gathered {
        private final List<Notification> notifications = new ArrayList<>();
        private final List<TicketWriter.Look> looks = new ArrayList<>();
        private final List<String> revoked = new ArrayList<>();
        private int ofNobody;
        private int ofUnknownKind;
    }

    /**
     * Takes the notifications of one request. The looks come first: who fails to take a raw notification keeps nobody from
     * the data.
     *
     * @param told   what was understood
     * @param number how many notifications the request held
     * @return 204 when all is durable and was taken; fails when it shall come again
     */
    CompletableFuture<WebhookAnswer> take(List<Told> told, int number) {
        Gathered gathered = new Gathered();
        told.forEach(one -> gather(one, gathered));
        tellLeftOut(gathered, number, told.size());
        return Relay.unwrapped(tickets.write(gathered.looks)
                .thenCompose(stored -> {
                    gathered.revoked.forEach(listeners.revocations()::revoked);
                    return gathered.notifications.isEmpty()
                            ? stored()
                            : listeners.raw().take(gathered.notifications);
                })
                .thenApply(taken -> WebhookAnswer.STORED));
    }

    private static CompletableFuture<Void> stored() {
        return CompletableFuture.completedFuture(null);
    }

    private void gather(Told told, Gathered gathered) {
        List<String> connections = people.connectionsOf(told.api(), told.vendorUserId());
        if (connections.isEmpty()) {
            gathered.ofNobody++;
            return;
        }
        boolean isRevocation = FitbitCollection.isRevocation(told);
        if (told.types().isEmpty() && !isRevocation) {
            gathered.ofUnknownKind++;
        }
        Instant now = clock.instant();
        for (String connection : connections) {
            gathered.notifications.add(notification(told, connection, now));
            if (isRevocation) {
                gathered.revoked.add(connection);
            }
            look(told, connection, now, gathered.looks);
        }
    }

    private void look(Told told, String connection, Instant now, List<TicketWriter.Look> looks) {
        Set<CursorKey> owed = told.types().isEmpty() ? Set.of() : consumers.of(connection, told.types());
        if (owed.isEmpty()) {
            return;
        }
        for (TimeRange range : Ranges.toLookAt(told.ranges(), () -> people.zone(connection), now)) {
            owed.forEach(key -> looks.add(new TicketWriter.Look(key, range.start(), range.end())));
        }
    }

    private static void tellLeftOut(Gathered gathered, int number, int understood) {
        int unreadable = number - understood;
        if (gathered.ofNobody + gathered.ofUnknownKind + unreadable > 0) {
            LOG.debug(
                    "Of {} notifications {} were of people who are not connected, {} of data that is not known, and {}"
                            + " could not be read: they were passed over",
                    number,
                    gathered.ofNobody,
                    gathered.ofUnknownKind,
                    unreadable);
        }
    }

    private static Notification notification(Told told, String connection, Instant now) {
        return new Notification(
                id(told, connection),
                told.api(),
                connection,
                told.subject(),
                told.operation(),
                told.ranges(),
                told.subscription(),
                now);
    }

    /** Of what the vendor says is the key of a delivery; the subscription is another one each time. */
    private static String id(Told told, String connection) {
        String said = String.join(
                "\n",
                connection,
                told.api().text(),
                told.subject(),
                String.valueOf(told.operation()),
                "" + told.ranges());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
