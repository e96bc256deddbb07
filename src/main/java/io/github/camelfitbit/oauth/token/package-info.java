/** Tokens nobody has to think about: fresh ones for each request, one refresh per person at a time. */
@NullMarked
package io.github.camelfitbit.oauth.token;

import org.jspecify.annotations.NullMarked;
