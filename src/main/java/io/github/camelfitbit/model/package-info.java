/** Values without behaviour beyond their own law: connections, data types, data points, ranges of time. */
@NullMarked
package io.github.camelfitbit.model;

import org.jspecify.annotations.NullMarked;
