/** How a person connects and disconnects: the way through the browser, and what becomes of a grant. */
@NullMarked
package io.github.camelfitbit.oauth.consent;

import org.jspecify.annotations.NullMarked;
