package io.github.camelfitbit.connect;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where the page is for the browser that asks. Immutable.
 *
 * @param scheme    http or https
 * @param authority host and port as the browser wrote them, in small letters; {@code ""} when it did not say
 * @param prefix    the path in front of the page's own paths, without a slash at the end, such as {@code /fitbit}
 */
public record Site(String scheme, String authority, String prefix) {

    public Site {
        authority = authority.toLowerCase(Locale.ROOT);
    }

    /** This site, or what {@code connectUri} says of it: a proxy in front may end TLS and rewrite paths. */
    public Site orPublic(@Nullable URI connectUri) {
        if (connectUri == null || !authority.equalsIgnoreCase(connectUri.getRawAuthority())) {
            return this;
        }
        String path = connectUri.getRawPath();
        return new Site(
                connectUri.getScheme(), authority, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** Whether the browser wrote a name that means its own machine, and no other name that leads there. */
    boolean isLocalhost() {
        String host = authority.replaceFirst(":[0-9]+$", "");
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Whether an {@code Origin} is this site. The scheme is left out: a proxy may end TLS in front of us. */
    boolean isOrigin(String origin) {
        return !authority.isEmpty()
                && (origin.equalsIgnoreCase("https://" + authority) || origin.equalsIgnoreCase("http://" + authority));
    }

    /** Whether the vendor sends browsers back to this page's callback. */
    boolean servesCallback(URI redirectUri) {
        return authority.equalsIgnoreCase(redirectUri.getRawAuthority())
                && (prefix + "/callback").equals(redirectUri.getRawPath());
    }
}
