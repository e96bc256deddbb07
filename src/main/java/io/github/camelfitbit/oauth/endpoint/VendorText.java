package io.github.camelfitbit.oauth.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * What others wrote and our messages repeat: error codes and descriptions come from the token endpoint, or from a
 * callback address that anybody can make up. Bounded, one line, no markup, and no word as long as tokens are: vendors
 * quote what they refuse.
 */
public final class VendorText {

    private static final int MAX_CODE = 64;
    private static final int MAX_DESCRIPTION = 160;

    private VendorText() {}

    /** An error code such as {@code invalid_grant}; {@code ""} for none. */
    public static String code(@Nullable String code) {
        return code == null ? "" : bounded(code.replaceAll("[^A-Za-z0-9_.-]", "_"), MAX_CODE);
    }

    /** The code, followed by the description in quotes if there is one. */
    public static String describe(@Nullable String code, @Nullable String description) {
        String text = description == null
                ? ""
                : bounded(
                                description
                                        .replaceAll("[^A-Za-z0-9 .,:;_()-]", "_")
                                        .replaceAll("[A-Za-z0-9_-]{24,}", "..."),
                                MAX_DESCRIPTION)
                        .strip();
        return code(code) + (text.isEmpty() ? "" : " '" + text + "'");
    }

    private static String bounded(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max) + "...";
    }
}
