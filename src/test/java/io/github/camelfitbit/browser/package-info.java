/** The connect page in a real browser. */
@NullMarked
package io.github.camelfitbit.browser;

import org.jspecify.annotations.NullMarked;
