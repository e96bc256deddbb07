/**
 * Fitbit's OAuth 2.0 endpoints: single-use refresh tokens, one alive per person and application, and a replay window.
 * See the pages "Authorize", "OAuth2 Token", "Refresh Token", "Introspect Token" and "Revoke Token" of the Fitbit Web API.
 */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.oauth.fitbit;
