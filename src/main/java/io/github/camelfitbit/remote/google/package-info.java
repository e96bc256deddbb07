/** The vendor as it is: Google Health API v4. */
@NullMarked
package io.github.camelfitbit.remote.google;

import org.jspecify.annotations.NullMarked;
