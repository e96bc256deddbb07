package io.github.camelfitbit.remote;

import java.util.Arrays;
import java.util.regex.Pattern;

import io.github.camelfitbit.error.InvalidArgumentException;

/**
 * A path below an API's base address that cannot lead anywhere else. Immutable.
 *
 * @param text the path, as it is sent
 */
public record RelativePath(String text) {

    /** Letters, digits and what the vendors' paths hold besides; percent signs stand before two digits only. */
    private static final Pattern SAFE = Pattern.compile("(/([A-Za-z0-9._~!$'()*+,;=:@-]|%[0-9A-Fa-f]{2})+)+");

    /** A dot, a slash, a backslash, a percent sign or a control character in disguise. */
    private static final Pattern DISGUISE = Pattern.compile("%(2[eEfF5]|5[cC]|[01][0-9A-Fa-f]|7[fF])");

    /**
     * @throws InvalidArgumentException when it is no such path; the path is not repeated, it may hold ids
     */
    public RelativePath {
        if (!SAFE.matcher(text).matches()) {
            throw refused("it must begin with a single '/', name no host, and hold no '//', query, blank, backslash or"
                    + " control character; a query goes into parameter.<name>");
        }
        if (DISGUISE.matcher(text).find()) {
            throw refused("%2e, %2f, %5c, %25 and encoded control characters are not sent");
        }
        if (Arrays.stream(text.split("/")).anyMatch(segment -> segment.matches("\\.+"))) {
            throw refused("a segment of dots would lead out of it");
        }
    }

    private static InvalidArgumentException refused(String rule) {
        return new InvalidArgumentException(
                "option 'path' is no path such as /1/user/-/profile.json or" + " /v4/users/me/identity: " + rule);
    }
}
