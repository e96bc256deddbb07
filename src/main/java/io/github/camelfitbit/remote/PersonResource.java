package io.github.camelfitbit.remote;

/** What a person has one of at the vendor. */
public enum PersonResource {
    /** The ids at both APIs. */
    IDENTITY,
    /** Units, language and time zone. */
    SETTINGS
}
