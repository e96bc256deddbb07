/**
 * What follows from what the vendor says, told once: devices, goals, thresholds, silence, days that are final. One engine,
 * and a source of events for each trigger.
 */
@NullMarked
package io.github.camelfitbit.trigger.derived;

import org.jspecify.annotations.NullMarked;
