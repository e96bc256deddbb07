/** What the vendors tell subscribers: what changed, signed, and told again until it was taken. */
@NullMarked
package io.github.camelfitbit.simulator.push;

import org.jspecify.annotations.NullMarked;
