/** The one way out to a vendor: a port, its request and response, and the decorators that wrap it. */
@NullMarked
package io.github.camelfitbit.http;

import org.jspecify.annotations.NullMarked;
