/**
 * Google's OAuth 2.0 endpoints for web server applications: authorization code with PKCE, refresh, revocation. See the
 * page "Using OAuth 2.0 for Web Server Applications" of Google Identity.
 */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.oauth.google;
