package io.github.camelfitbit.model;

/** How the records of a data type sit in time. */
public enum DataKind {
    /** Telemetry over a short interval, such as the steps of a minute. */
    INTERVAL,
    /** A measurement at one moment. */
    SAMPLE,
    /** Something with an id of its own that may be revised: a night, a workout. */
    SESSION,
    /** One figure or set of figures per civil day, without an id. */
    DAILY,
    /** An entry of a catalogue, such as a food, which has no time. */
    TIMELESS
}
