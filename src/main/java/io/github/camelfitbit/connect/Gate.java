package io.github.camelfitbit.connect;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Who may come in, and whose forms are believed. Stateless. */
final class Gate {

    /** A proxy in front makes everybody look local. */
    private static final Set<String> SIGNS_OF_A_PROXY = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-real-ip",
            "via");

    private Gate() {}

    /**
     * Whether the operator's pages may be shown: to whom the route names as its operator, and to a browser on this very
     * machine that asked for it by a name of its own, with no proxy between. The name matters: a stranger's site can have
     * its own name lead to this machine (DNS rebinding).
     */
    static boolean isOperator(PageRequest request) {
        String operator = request.visitor().operator();
        return operator != null && !operator.isBlank()
                || request.visitor().onLoopback()
                        && request.site().isLocalhost()
                        && request.headers().keySet().stream().noneMatch(SIGNS_OF_A_PROXY::contains);
    }

    /** Why a form is not believed; null when it is. */
    static @Nullable String refusal(PageRequest request, Session session) {
        String site = request.header("sec-fetch-site");
        String origin = request.header("origin");
        if (!site.isEmpty() && !site.equals("same-origin")
                || site.isEmpty() && origin.isEmpty()
                || !origin.isEmpty() && !isOwn(origin, site, request.site())) {
            return "This form was sent from another site. Open the page yourself and try again.";
        }
        return session.isFormToken(request.parameter("token"))
                ? null
                : "This form is too old, or cookies are switched off. Go back, reload the page and try again.";
    }

    /** Browsers hide the origin of a form ({@code null}) where the referrer policy says so; the site they still tell. */
    private static boolean isOwn(String origin, String fetchSite, Site site) {
        return site.isOrigin(origin) || origin.equals("null") && fetchSite.equals("same-origin");
    }
}
