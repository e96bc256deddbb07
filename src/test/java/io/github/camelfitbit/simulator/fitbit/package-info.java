/** What the Fitbit Web API answers besides OAuth: every operation, from its own table, and what is left of the hour. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.fitbit;
