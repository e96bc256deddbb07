package io.github.camelfitbit.connect;

import java.util.Set;
import java.util.TreeSet;

/** What tells browsers to keep strangers out of the page. Immutable. */
final class SecurityHeaders {

    private final String policy;

    /**
     * @param vendorOrigins where forms may lead: Chromium holds form-action against redirects as well
     */
    SecurityHeaders(Set<String> vendorOrigins) {
        this.policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self' "
                        + String.join(" ", new TreeSet<>(vendorOrigins)) + "; base-uri 'none'; frame-ancestors 'none'";
    }

    PageAnswer on(PageAnswer answer, PageRequest request) {
        PageAnswer safe = answer.with("Content-Security-Policy", policy)
                .with("X-Content-Type-Options", "nosniff")
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Referrer-Policy", referrerPolicy(request));
        return answer.headers().containsKey("Cache-Control") ? safe : safe.with("Cache-Control", "no-store");
    }

    /**
     * The address of the callback holds the code: nobody is told. Elsewhere other sites are told nothing either, but with
     * {@code no-referrer} a browser would hide the origin of our own forms from us.
     */
    private static String referrerPolicy(PageRequest request) {
        return request.path().equals("/callback") ? "no-referrer" : "same-origin";
    }
}
