package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.PendingConsent;
import io.github.camelfitbit.store.PendingConsentStore;
import org.jspecify.annotations.Nullable;

/**
 * Links to the connect page that an application gives to its own users: signed, good once and for a while. Opening a link
 * spends nothing, because mail scanners open links; only {@link #spend} does. Thread-safe, holds no state.
 *
 * <p>A link says by itself what it is for (connection, scopes, where to return to), readable for whoever has it, and a
 * record in the {@link PendingConsentStore} makes it single-use.
 *
 * @param connectUri where the page is for browsers
 * @param lifetime   how long a link is good
 * @param signer     signs and verifies
 * @param pending    where unspent links are remembered
 * @param clock      what links expire by
 */
public record ConsentLinks(URI connectUri, Duration lifetime, Signer signer, PendingConsentStore pending, Clock clock) {

    /** Behind a prefix that no state of a consent has: the two share a store. */
    private static final String RECORD = "link-";

    private static final String PURPOSE = "link";
    private static final int PARTS = 7;
    private static final int MAX_LENGTH = 4_000;

    /**
     * A link to hand to the person.
     *
     * @throws InvalidArgumentException when the connection's key is none
     */
    public URI issue(ConsentRequest request) {
        KeyRule.check("connection", request.connection());
        String id = new State(32).getValue();
        Instant expiresAt = clock.instant().plus(lifetime);
        pending.save(record(id, request, expiresAt), clock.instant());
        String payload = encode(String.join("\n", fields(id, expiresAt, request)));
        String base = connectUri.toString();
        return URI.create(
                (base.endsWith("/") ? base : base + "/") + "link/" + payload + "." + signer.sign(PURPOSE, payload));
    }

    /**
     * What a link asks for, without spending it.
     *
     * @throws InvalidArgumentException when it was not signed here, was cut, or has expired
     */
    public ConsentRequest open(String token) {
        return opened(token).request();
    }

    /**
     * What a link asks for, once.
     *
     * @throws InvalidArgumentException as {@link #open} does, and when it was used already
     */
    public ConsentRequest spend(String token) {
        Opened opened = opened(token);
        if (pending.take(RECORD + opened.id()).isEmpty()) {
            throw new InvalidArgumentException("the link was used already; ask the application for a new one");
        }
        return opened.request();
    }

    private record Opened(String id, ConsentRequest request) {}

    private Opened opened(String token) {
        int dot = token.indexOf('.');
        if (token.length() > MAX_LENGTH
                || dot < 0
                || !signer.verify(PURPOSE, token.substring(0, dot), token.substring(dot + 1))) {
            throw new InvalidArgumentException(
                    "the link is not one of ours, or was cut on the way; ask the application for a new one");
        }
        List<String> parts = decode(token.substring(0, dot));
        if (!clock.instant().isBefore(instant(parts.get(1)))) {
            throw new InvalidArgumentException("the link has expired; ask the application for a new one");
        }
        return new Opened(parts.get(0), request(parts));
    }

    private PendingConsent record(String id, ConsentRequest request, Instant expiresAt) {
        return new PendingConsent(
                RECORD + id,
                request.api() == null ? Api.GOOGLE_HEALTH : request.api(),
                request.connection(),
                Secret.of(new CodeVerifier().getValue()),
                request.scopes(),
                connectUri,
                null,
                request.returnTo(),
                expiresAt);
    }

    /** One field a line: keys and addresses hold no line break. */
    private static List<String> fields(String id, Instant expiresAt, ConsentRequest request) {
        return List.of(
                id,
                String.valueOf(expiresAt.getEpochSecond()),
                request.connection(),
                request.api() == null ? "" : request.api().text(),
                String.join(" ", new TreeSet<>(request.scopes())),
                request.loginHint() == null ? "" : request.loginHint().replaceAll("\\s+", " "),
                request.returnTo() == null ? "" : request.returnTo().toString());
    }

    private static ConsentRequest request(List<String> parts) {
        String returnTo = orNull(parts.get(6));
        return new ConsentRequest(
                parts.get(2),
                parts.get(3).isEmpty() ? null : Api.parse(parts.get(3)),
                scopes(parts.get(4)),
                orNull(parts.get(5)),
                null,
                returnTo == null ? null : URI.create(returnTo));
    }

    private static Set<String> scopes(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Instant instant(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalStateException("signed here, and yet no time", e);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> decode(String payload) {
        String text = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        List<String> parts = List.of(text.split("\n", PARTS));
        if (parts.size() != PARTS) {
            throw new InvalidArgumentException("the link is of another version; ask the application for a new one");
        }
        return parts;
    }
}
