/** The authorization server as RFC 6749, 7009 and 7636 describe it: what is sent, and what the answers mean. */
@NullMarked
package io.github.camelfitbit.oauth.endpoint;

import org.jspecify.annotations.NullMarked;
