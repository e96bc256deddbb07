package io.github.camelfitbit.simulator.life;

/** How hard the heart works. */
public enum Zone {
    LIGHT,
    MODERATE,
    VIGOROUS,
    PEAK
}
