/**
 * Generated lives: nights, workouts, weighings, steps and heart rate that follow from a seed and a name alone, and the
 * devices that carry them to the vendor, late. Nothing here knows HTTP or the vendor's formats.
 */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.life;
