package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.health.AccountIds;
import io.github.camelfitbit.simulator.life.DayCache;
import io.github.camelfitbit.simulator.life.Device;
import io.github.camelfitbit.simulator.life.Life;
import io.github.camelfitbit.simulator.life.Noise;

/** Who lives here. Names and zones are given out in a fixed order, so that alice always lives in Madrid. */
final class Population {
    private static final List<String> NAMES = List.of(
            "alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "ivan", "judy", "kim", "leo", "mallory",
            "nina", "olivia", "peggy", "quentin", "rupert", "sybil", "trent");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Madrid"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Sydney"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Africa/Nairobi"));
    private static final int CACHED_DAYS = 4_096;
    private static final Duration WATCH_SYNC = Duration.ofMinutes(15);
    private static final Duration SCALE_SYNC = Duration.ofMinutes(1);

    private final Map<String, ZoneId> zones = new LinkedHashMap<>();

    void add(String name, ZoneId zone) {
        zones.put(name, zone);
    }

    /** Adds people until there are so many. */
    void fillUpTo(int number) {
        for (int i = 0; zones.size() < number; i++) {
            String name = i < NAMES.size() ? NAMES.get(i) : "person" + (i + 1);
            zones.putIfAbsent(name, ZONES.get(i % ZONES.size()));
        }
    }

    boolean isEmpty() {
        return zones.isEmpty();
    }

    Map<String, Account> settle(long seed, Clock clock, Duration livesSince) {
        DayCache days = new DayCache(CACHED_DAYS);
        Instant since = clock.instant().minus(livesSince);
        Map<String, Account> accounts = new LinkedHashMap<>();
        zones.forEach(
                (name, zone) -> accounts.put(name, account(name, zone, Noise.mix(seed, name), since, days, clock)));
        return accounts;
    }

    private static Account account(String name, ZoneId zone, long seed, Instant since, DayCache days, Clock clock) {
        Device watch = new Device("2001", Device.Kind.TRACKER, "Pixel Watch 4", seed, WATCH_SYNC, clock);
        Device scale = new Device("2002", Device.Kind.SCALE, "Aria Air", seed, SCALE_SYNC, clock);
        return new Account(AccountIds.of(name, seed), new Life(seed, zone, since, days), watch, scale, clock);
    }
}
