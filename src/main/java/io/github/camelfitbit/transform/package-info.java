/** Pure functions from data points to other shapes. */
@NullMarked
package io.github.camelfitbit.transform;

import org.jspecify.annotations.NullMarked;
