/** What every adapter of a port must do: one abstract class per port. */
@NullMarked
package io.github.camelfitbit.contract;

import org.jspecify.annotations.NullMarked;
