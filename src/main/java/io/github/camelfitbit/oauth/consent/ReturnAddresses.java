package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.github.camelfitbit.error.InvalidArgumentException;

/**
 * The addresses that a browser may be sent to after consent: nobody can make the page send people anywhere else. An
 * address is allowed when scheme, host and port equal an entry's, and its path is the entry's or lies below it. Immutable.
 */
public final class ReturnAddresses {

    private static final int MAX_LENGTH = 1_000;

    private final List<URI> allowed;

    /**
     * @param allowed absolute http or https addresses without query; empty when none is allowed
     * @throws InvalidArgumentException when one of them cannot be meant
     */
    public ReturnAddresses(List<String> allowed) {
        this.allowed = allowed.stream().map(ReturnAddresses::entry).toList();
    }

    /**
     * The address, if it is allowed.
     *
     * @throws InvalidArgumentException when it is not, or is none
     */
    public URI check(String returnTo) {
        URI address = parse(returnTo);
        if (allowed.stream().noneMatch(entry -> covers(entry, address))) {
            throw new InvalidArgumentException("option 'returnTo' leads to " + shown(address)
                    + ", which is not among 'returnUris'; add it there if browsers may be sent to it");
        }
        return address;
    }

    private static URI entry(String text) {
        try {
            URI entry = parse(text);
            if (entry.getRawQuery() == null) {
                return entry;
            }
        } catch (InvalidArgumentException e) {
            // told below, with the name of the option
        }
        throw new InvalidArgumentException("option 'returnUris' holds '" + text + "': write absolute http or https"
                + " addresses without query, such as https://app.example.org/settings");
    }

    private static URI parse(String text) {
        try {
            // a browser reads a backslash as a slash, and java.net.URI refuses it
            URI uri = new URI(text);
            if (text.length() <= MAX_LENGTH && isPlain(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below: the text itself is not repeated, it may hold anything
        }
        throw new InvalidArgumentException(
                "option 'returnTo' is no plain absolute http or https address: no user name, no"
                        + " fragment, no dots as folders, at most " + MAX_LENGTH + " characters");
    }

    private static boolean isPlain(URI uri) {
        boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        return isHttp
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && isPlainPath(uri);
    }

    /** Encoded dots and slashes mean one thing to one program and another to the next. */
    private static boolean isPlainPath(URI uri) {
        String path = uri.getRawPath().toLowerCase(Locale.ROOT);
        return uri.normalize().equals(uri)
                && !path.contains("/..")
                && !path.contains("%2e")
                && !path.contains("%2f")
                && !path.contains("%5c");
    }

    private static boolean covers(URI entry, URI address) {
        return Objects.equals(entry.getScheme(), address.getScheme())
                && entry.getHost().equalsIgnoreCase(address.getHost())
                && port(entry) == port(address)
                && isBelow(entry.getRawPath(), address.getRawPath());
    }

    private static boolean isBelow(String folder, String path) {
        String start = folder.endsWith("/") ? folder : folder + "/";
        return path.equals(folder) || path.startsWith(start) || (path + "/").equals(start);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }

    private static String shown(URI address) {
        return "'" + address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath() + "'";
    }
}
