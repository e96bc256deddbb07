package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * A browser that came back from the vendor: what is known of its consent at once, and what becomes of it. Where to send
 * the browser is known even when the consent fails.
 *
 * @param connection the key that the consent was for; null when its state was not found
 * @param returnTo   where the page sends the browser afterwards; null for nowhere
 * @param outcome    the consent, or why there is none, see {@link ConsentFlow#complete}
 */
public record ConsentReturn(
        @Nullable String connection, @Nullable URI returnTo, CompletableFuture<ConsentGranted> outcome) {

    static ConsentReturn failed(RuntimeException failure) {
        return new ConsentReturn(null, null, CompletableFuture.failedFuture(failure));
    }
}
