/** The connect page: HTTP in, small HTML out. Plain Java; the root package brings Camel's messages here and back. */
@NullMarked
package io.github.camelfitbit.connect;

import org.jspecify.annotations.NullMarked;
