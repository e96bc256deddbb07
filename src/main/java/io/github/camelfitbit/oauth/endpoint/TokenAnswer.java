package io.github.camelfitbit.oauth.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the token endpoint's answer (RFC 6749 section 5).
 *
 * @param connection whom it was asked for
 * @param dialect    how the vendor answers
 * @param requested  the scopes that were asked for, as stores spell them
 * @param askedAt    when the question was sent: lifetimes count from there, so that a slow answer never looks fresher
 *                   than it is
 */
record TokenAnswer(String connection, Dialect dialect, Set<String> requested, Instant askedAt) {

    /** Beyond this a lifetime is a mistake of units, and would overflow the calendar. */
    private static final Duration MAX_LIFETIME = Duration.ofDays(3650);

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");

    /** The grant, or the exception that {@link TokenRefusal} chooses. */
    Grant read(EndpointAnswer answer) {
        if (answer.isSuccess()) {
            try {
                return grant(AccessTokenResponse.parse(answer.toNimbus()));
            } catch (ParseException e) {
                // not chained: the parser quotes what it read, and that may be a token
            }
        }
        throw new TokenRefusal(connection, dialect, answer).toException();
    }

    private Grant grant(AccessTokenResponse response) throws ParseException {
        AccessToken accessToken = response.getTokens().getAccessToken();
        @Nullable RefreshToken refreshToken = response.getTokens().getRefreshToken();
        Tokens tokens = new Tokens(
                secret(accessToken),
                askedAt.plus(lifetime(accessToken.getLifetime()).orElse(dialect.defaultLifetime())),
                refreshToken == null ? null : secret(refreshToken),
                refreshTokenLifetime(response).map(askedAt::plus).orElse(null));
        return new Grant(tokens, granted(accessToken.getScope()), dialect.person(response));
    }

    /** RFC 6749 appendix A.12: visible ASCII. Anything else would be refused as a header, by a message that quotes it. */
    private static Secret secret(Token token) throws ParseException {
        if (!VISIBLE.matcher(token.getValue()).matches()) {
            throw new ParseException("a token with characters that no token has");
        }
        return Secret.of(token.getValue());
    }

    /** RFC 6749 section 5.1: an absent scope means that all of the requested ones were granted. */
    private Set<String> granted(@Nullable Scope scope) {
        return scope == null ? requested : dialect.granted(Set.copyOf(scope.toStringList()));
    }

    /** Google's own {@code refresh_token_expires_in}, in seconds. */
    private static Optional<Duration> refreshTokenLifetime(AccessTokenResponse response) {
        @Nullable Object seconds = response.getCustomParameters().get("refresh_token_expires_in");
        return seconds instanceof Number number ? lifetime(number.longValue()) : Optional.empty();
    }

    private static Optional<Duration> lifetime(long seconds) {
        return seconds <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.min(seconds, MAX_LIFETIME.toSeconds())));
    }
}
