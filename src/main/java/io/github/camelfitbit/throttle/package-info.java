/** What may still be asked of the vendor, per person and per project, and who goes first. */
@NullMarked
package io.github.camelfitbit.throttle;

import org.jspecify.annotations.NullMarked;
