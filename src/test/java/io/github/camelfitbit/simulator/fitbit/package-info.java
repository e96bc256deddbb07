/** What the Fitbit Web API answers besides OAuth: the profile, and how much of the hour's budget is left. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.fitbit;
