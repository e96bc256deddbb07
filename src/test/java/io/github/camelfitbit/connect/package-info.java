/** The connect page without a server. */
@NullMarked
package io.github.camelfitbit.connect;

import org.jspecify.annotations.NullMarked;
