package io.github.camelfitbit.contract;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.store.PendingConsent;

/** Records that hide what a test does not care about. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123456Z");
    public static final String ACCESS_TOKEN = "ya29.access-of-the-sample";
    public static final String REFRESH_TOKEN = "1//refresh-of-the-sample";
    public static final String VERIFIER = "dBjftJeZ4CVP-verifier-of-the-sample";

    /** Keys that a careless store loses, mixes up, or takes for a path. */
    public static final List<String> WEIRD_KEYS = List.of(
            "alice",
            "Alice",
            "ALICE",
            "../../etc/passwd",
            "..",
            ".",
            "/",
            "a/b",
            "a\\b",
            "a b",
            " ",
            "a%2fb",
            "a+b",
            "alice@example.com",
            "con",
            "NUL",
            "ключ",
            "\u00e9",
            "e\u0301",
            "\ud83d\udc5f",
            "*",
            "~",
            "x".repeat(255),
            "x".repeat(254) + "y",
            "\ud83d\udc5f".repeat(127),
            ".json",
            "a.json",
            "a.tmp",
            "lock",
            "'\"");

    private Sample() {}

    public static Tokens tokens() {
        return new Tokens(
                Secret.of(ACCESS_TOKEN), NOW.plusSeconds(3600), Secret.of(REFRESH_TOKEN), NOW.plusSeconds(604_800));
    }

    public static Connection connection(String key) {
        return Connection.connected(
                key, Api.GOOGLE_HEALTH, Set.of("sleep.readonly", "profile.readonly"), tokens(), NOW);
    }

    /** A connection with every member set, and a reason that UTF-8 cannot say. */
    public static Connection fullConnection(String key) {
        return connection(key)
                .withPerson(new Person("111256657838", "7ZK2QP", ZoneId.of("Europe/Rome"))
                        .inZone(ZoneId.of("Asia/Tokyo"), NOW.minusSeconds(86_400))
                        .inZone(ZoneId.of("Europe/Vienna"), NOW))
                .needsReauthorization("invalid_grant \"\u00fc\" \ud800", Sample.NOW);
    }

    public static Cursor cursor() {
        return Cursor.startingAt(NOW)
                .delivered(
                        Map.of("id/1", new Seen(NOW, "2026-11-21T10:15:30Z"), "\u00fc|10", new Seen(NOW, "a1b2")),
                        NOW.plusNanos(1));
    }

    public static PendingConsent consent(String state, Instant expiresAt) {
        return new PendingConsent(
                state,
                Api.GOOGLE_HEALTH,
                "alice",
                Secret.of(VERIFIER),
                Set.of("sleep.readonly"),
                URI.create("https://example.org/fitbit/callback?x=1"),
                "browser-of-the-sample",
                URI.create("https://app.example.org/settings?x=1"),
                expiresAt);
    }
}
