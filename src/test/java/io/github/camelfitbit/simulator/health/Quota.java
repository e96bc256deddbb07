package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.json.JsonObject;

/**
 * Requests per minute, per user and per project. See the page "Rate limits" of the Google Health API. What is refused
 * does not count. Safe for any thread.
 */
public final class Quota {
    private static final String DOMAIN = "googleapis.com";

    private final Limits limits;
    private final Clock clock;
    private final RollingMinute project;
    private final Map<String, RollingMinute> users = new ConcurrentHashMap<>();

    /** A fresh minute for everybody. */
    public Quota(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.project = new RollingMinute(Math.max(1, limits.projectPerMinute()), clock);
    }

    /**
     * How much is too much.
     *
     * @param enforced false for benchmarks
     */
    public record Limits(boolean enforced, int userPerMinute, int projectPerMinute) {
        /** What the vendor documents. */
        public static Limits documented() {
            return new Limits(true, 300, 120_000);
        }

        /** No limit at all. */
        public static Limits off() {
            return new Limits(false, 1, 1);
        }

        /** Another limit per user. */
        public Limits withUserPerMinute(int requests) {
            return new Limits(enforced, requests, projectPerMinute);
        }

        /** Another limit for all users together. */
        public Limits withProjectPerMinute(int requests) {
            return new Limits(enforced, userPerMinute, requests);
        }
    }

    void spend(String person) {
        if (!limits.enforced()) {
            return;
        }
        RollingMinute user = users.computeIfAbsent(person, p -> new RollingMinute(limits.userPerMinute(), clock));
        if (!user.tryAcquire()) {
            throw exhausted("per minute per user");
        }
        if (!project.tryAcquire()) {
            throw exhausted("per minute");
        }
    }

    private static Refusal exhausted(String limit) {
        return Refusal.exhausted("Too many requests: the quota " + limit + " is used up.")
                .info("RATE_LIMIT_EXCEEDED", DOMAIN, new JsonObject())
                .quotaFailure("project:1", "Requests " + limit);
    }
}
