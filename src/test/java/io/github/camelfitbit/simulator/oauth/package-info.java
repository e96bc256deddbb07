/**
 * What the authorization servers of both vendors share: the consent page, codes, the registered application, and the
 * counts that prove something. What differs is in {@code google} and {@code fitbit}. See RFC 6749, 7009 and 7636.
 */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.oauth;
