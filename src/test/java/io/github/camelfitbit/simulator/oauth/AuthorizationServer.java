package io.github.camelfitbit.simulator.oauth;

import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;

/** One vendor's authorization server. Safe for any thread. */
public interface AuthorizationServer {
    /** The simulator's word for a request, such as {@code oauth.token}; empty when it is not for this server. */
    Optional<String> methodOf(Ask ask);

    /** Answers a request that has a word. */
    Answer answer(Ask ask);

    /** The registered application. */
    OAuthClient client();

    /** Tokens without a consent page; the refresh token is always there. */
    GrantedTokens grant(String person, Set<String> scopes);

    /** The person takes back the consent: every token ends. */
    void revokeAll(String person);

    /** Ends every access token of a person at once, as if their time were over; refresh tokens stay. */
    void expireAccessTokens(String person);

    /** An access token that is known and fresh. Looking is not using. */
    Optional<AccessToken> findFresh(String accessToken);

    /** Whose code, access token or refresh token it is, as far as it is remembered. */
    Optional<String> ownerOf(String codeOrToken);

    /** Whether a refresh with this token would be answered with tokens now. */
    boolean isAlive(String refreshToken);

    /** The counts of a person. */
    Standing standing(String person);
}
