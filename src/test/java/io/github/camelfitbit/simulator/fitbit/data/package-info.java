/** The same lives as the Google side's, in the words of the Fitbit Web API. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.fitbit.data;
