/** Waiting without blocking: what the JDK's futures lack. */
@NullMarked
package io.github.camelfitbit.async;

import org.jspecify.annotations.NullMarked;
