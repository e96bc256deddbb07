/** RFC 6749, 7009 and 7636: consent, tokens, single-flight refresh. */
@NullMarked
package io.github.camelfitbit.oauth;

import org.jspecify.annotations.NullMarked;
