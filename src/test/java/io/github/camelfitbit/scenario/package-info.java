/** Whole routes against the simulator: one scenario per class. */
@NullMarked
package io.github.camelfitbit.scenario;

import org.jspecify.annotations.NullMarked;
