/** Recorded vendor answers, read as a route would get them, compared with structures that somebody approved. */
@NullMarked
package io.github.camelfitbit.payloads;

import org.jspecify.annotations.NullMarked;
