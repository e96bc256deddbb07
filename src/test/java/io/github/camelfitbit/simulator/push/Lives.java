package io.github.camelfitbit.simulator.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.health.VisiblePoint;
import io.github.camelfitbit.simulator.life.Device;

/** What devices brought since it was looked last. For one thread. */
final class Lives {
    private static final Set<String> OF_THE_SCALE = Set.of("weight", "body-fat");
    /** No record is longer. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Map<String, Account> accounts;
    private final Clock clock;
    private final Map<String, Instant> heard = new HashMap<>();

    Lives(Map<String, Account> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        accounts.values().forEach(account -> {
            hear(account.watch());
            hear(account.scale());
        });
    }

    private void hear(Device device) {
        heard.put(device.id(), device.lastSync().orElse(clock.instant()));
    }

    /** The types in which something came, one change for each person and type. */
    List<Change> news(Set<String> dataTypes) {
        List<Change> changes = new ArrayList<>();
        accounts.forEach((person, account) ->
                dataTypes.stream().sorted().forEach(type -> brought(person, account, type, changes)));
        accounts.values().forEach(account -> {
            hear(account.watch());
            hear(account.scale());
        });
        return changes;
    }

    private void brought(String person, Account account, String type, List<Change> changes) {
        Device device = OF_THE_SCALE.contains(type) ? account.scale() : account.watch();
        Instant before = heard.getOrDefault(device.id(), Instant.EPOCH);
        if (!device.lastSync().orElse(before).isAfter(before)) {
            return;
        }
        List<VisiblePoint> came = account.visible(type, before.minus(LONGEST), clock.instant()).stream()
                .filter(point -> point.end().isAfter(before))
                .toList();
        if (!came.isEmpty()) {
            changes.add(new Change(
                    person,
                    type,
                    false,
                    came.get(0).start(),
                    came.stream()
                            .map(VisiblePoint::end)
                            .max(Comparator.naturalOrder())
                            .orElseThrow()));
        }
    }
}
