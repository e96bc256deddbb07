package io.github.camelfitbit.throttle;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The persons whose budget is worth remembering, whatever the size of the fleet.
 *
 * <p>Whoever is new makes room: two of those not asked for longest are looked at, and forgotten if they may be. So the map
 * grows only while people come faster than their buckets fill. With Google's figures a bucket is full after 15 s, in which
 * the project's own budget lets through 48,000 requests at most. No cache with a time of its own does this: it would
 * forget somebody for whom calls wait, or whom the vendor made pause.
 *
 * <p>Not thread-safe: {@link Throttle}'s lock guards it.
 */
final class People {

    private final Rate rate;
    private final int reserve;
    private final Map<String, PersonBudget> byConnection = new LinkedHashMap<>(16, 0.75f, true);

    People(Limits limits) {
        this.rate = limits.person();
        this.reserve = limits.reserve();
    }

    /** The person, remembered from now on. */
    PersonBudget get(String connection, long now) {
        PersonBudget known = byConnection.get(connection);
        return known != null ? known : remember(connection, now);
    }

    /** The person; null when nothing is known but that the budget is full. */
    @Nullable
    PersonBudget find(String connection) {
        return byConnection.get(connection);
    }

    /** What a person has of whom nothing is known. */
    int full(long now) {
        return new Bucket(rate, now).remaining(now);
    }

    int size() {
        return byConnection.size();
    }

    private PersonBudget remember(String connection, long now) {
        forgetEldest(now);
        forgetEldest(now);
        PersonBudget person = new PersonBudget(connection, rate, reserve, now);
        byConnection.put(connection, person);
        return person;
    }

    private void forgetEldest(long now) {
        Iterator<PersonBudget> eldestFirst = byConnection.values().iterator();
        if (eldestFirst.hasNext()) {
            PersonBudget eldest = eldestFirst.next();
            eldestFirst.remove();
            if (!eldest.isForgettable(now)) {
                byConnection.put(eldest.connection, eldest); // to the end, so that the next look is at somebody else
            }
        }
    }
}
