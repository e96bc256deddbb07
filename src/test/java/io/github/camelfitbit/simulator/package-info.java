/**
 * A cloud to test against: the Google Health API v4 and Google's OAuth endpoints, with people whose lives follow from a
 * seed, devices that sync late, a clock that is moved by hand, and faults on demand. Start with
 * {@link io.github.camelfitbit.simulator.Simulator#builder()}, with
 * {@link io.github.camelfitbit.simulator.SimulatorExtension} in JUnit, or with
 * {@link io.github.camelfitbit.simulator.SimulatorMain} as a process of its own.
 *
 * <p>It is written from the vendor's documents and shares no code with the component.
 */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator;
