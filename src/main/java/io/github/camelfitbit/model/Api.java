package io.github.camelfitbit.model;

import java.util.Locale;

/** Which vendor API a connection belongs to. */
public enum Api {
    /** Google Health API v4, the live API for Fitbit data. */
    GOOGLE_HEALTH,
    /** Fitbit Web API, the legacy API. */
    FITBIT_WEB;

    /**
     * The API of a spelling.
     *
     * @throws IllegalArgumentException when there is no such API
     */
    public static Api parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The spelling in options and stores, such as {@code google-health}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
