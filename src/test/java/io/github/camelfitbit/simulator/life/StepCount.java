package io.github.camelfitbit.simulator.life;

import java.time.Instant;

/** The steps of one minute; minutes without steps have no record. */
public record StepCount(Instant start, Instant end, int count) {}
