/** What triggers promise, tried on random lives: a simple model says what must have been delivered. */
@NullMarked
package io.github.camelfitbit.delivery;

import org.jspecify.annotations.NullMarked;
