package io.github.camelfitbit.simulator.health;

/**
 * What a roll-up counts of a data point.
 *
 * @param group what it is added up under, such as a zone; empty for types with one sum
 */
record Figure(double value, String group) {
    static Figure of(double value) {
        return new Figure(value, "");
    }
}
