package io.github.camelfitbit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something happened that is no record of its own but follows from what the vendor says: a goal was reached, a device
 * synced, a figure crossed a threshold. Immutable.
 *
 * @param id         the same event carries the same id however often it is delivered, and no other event does
 * @param event      what happened, in a word such as {@code goal-reached}
 * @param connection whom it happened to
 * @param time       when it happened; where nobody knows, when it was noticed
 * @param civilDate  the civil day it belongs to, in the person's own time; null when it belongs to none
 * @param data       what there is to say about it, with units in the names; what is unknown is absent
 */
public record HealthEvent(
        String id,
        String event,
        String connection,
        Instant time,
        @Nullable LocalDate civilDate,
        Map<String, Object> data) {

    public HealthEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** Without the data: they are values of a person's health. */
    @Override
    public String toString() {
        return "HealthEvent[" + id + ']';
    }
}
