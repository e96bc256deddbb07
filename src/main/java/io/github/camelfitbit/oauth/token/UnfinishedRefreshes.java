package io.github.camelfitbit.oauth.token;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.LeaseStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds refreshes that were begun and not finished, by the leases they left behind, and repeats them at once: Fitbit
 * answers the identical request with the identical pair for about two minutes only. Any node repairs what any other node
 * left. Thread-safe.
 *
 * <p>Guarded by the monitor of this object: what the last look saw. The store is read before, and refreshes are begun
 * after it.
 */
public final class UnfinishedRefreshes {

    /** How long to let pass between two looks. */
    public static final Duration INTERVAL = LeaseWait.PATIENCE;

    /** After this a repetition is the business of whoever needs the token next: the vendor's memory is over. */
    private static final Duration WORTH_REPEATING = Duration.ofMinutes(5);
    /** When a vendor comes back after a bad hour, it is not met by all connections at once. */
    private static final int MAX_AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedRefreshes.class);

    private final LeaseStore leases;
    private final TokenManager tokens;
    private final Pauses pauses;
    private Map<String, Sighting> seen = Map.of();
    private final Set<String> underRepair = new HashSet<>();

    /**
     * @param leases what nodes have begun
     * @param tokens who repeats it
     * @param pauses where the repetitions run, and what time is measured by
     */
    public UnfinishedRefreshes(LeaseStore leases, TokenManager tokens, Pauses pauses) {
        this.leases = leases;
        this.tokens = tokens;
        this.pauses = pauses;
    }

    /** Repeats whatever is there: for the start of the only process that uses the store. */
    public void lookAfterRestart() {
        look(true);
    }

    /**
     * Repeats what is marked as unfinished, and what has the same holder as at the last look: to be called every
     * {@link #INTERVAL}. A store that fails is asked again the next time.
     */
    public void look() {
        look(false);
    }

    private void look(boolean allAreLeftOvers) {
        try {
            Map<String, String> found = new HashMap<>();
            leases.forEach(found::put);
            note(found).forEach((name, sighting) -> {
                if (sighting.isHopeless(pauses)) {
                    letGo(name, sighting.holder());
                } else if ((allAreLeftOvers || sighting.isLeftOver()) && begin(name)) {
                    pauses.executor().execute(() -> repair(name, sighting.holder()));
                }
            });
        } catch (StoreException e) {
            LOG.warn("Unfinished refreshes cannot be looked for until the store works again: {}", e.getMessage());
        }
    }

    private synchronized Map<String, Sighting> note(Map<String, String> found) {
        Map<String, Sighting> now = new HashMap<>();
        found.forEach((name, holder) -> now.put(name, Sighting.after(seen.get(name), holder, pauses)));
        seen = now;
        return now;
    }

    private void repair(String name, String holder) {
        Relay.whenOver(tokens.repair(name, holder), (repaired, failure) -> {
            if (failure == null) {
                LOG.info("The refresh of '{}' that was left unfinished is done", name);
            } else {
                LOG.debug("The refresh of '{}' stays unfinished: {}", name, failure.getMessage());
            }
            end(name);
        });
    }

    private void letGo(String name, String holder) {
        LOG.warn("The refresh of '{}' is left to whoever needs the token next: the vendor does not answer", name);
        leases.release(name, holder);
    }

    private synchronized boolean begin(String name) {
        return underRepair.size() < MAX_AT_ONCE && underRepair.add(name);
    }

    private synchronized void end(String name) {
        underRepair.remove(name);
    }

    /**
     * A lease as a look saw it.
     *
     * @param since     when a lease of this name was seen first, look after look
     * @param unchanged whether the look before saw the same holder
     */
    private record Sighting(String holder, long since, boolean unchanged) {

        static Sighting after(@Nullable Sighting last, String holder, Pauses pauses) {
            return last == null
                    ? new Sighting(holder, pauses.nanos().getAsLong(), false)
                    : new Sighting(holder, last.since, last.holder.equals(holder));
        }

        boolean isLeftOver() {
            return unchanged || RefreshLease.isUnfinished(holder);
        }

        boolean isHopeless(Pauses pauses) {
            return RefreshLease.isUnfinished(holder) && pauses.isOver(WORTH_REPEATING, since);
        }
    }
}
