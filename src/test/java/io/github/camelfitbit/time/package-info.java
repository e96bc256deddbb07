/** Time that moves by hand. */
@NullMarked
package io.github.camelfitbit.time;

import org.jspecify.annotations.NullMarked;
