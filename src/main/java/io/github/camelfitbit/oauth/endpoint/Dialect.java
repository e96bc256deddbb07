package io.github.camelfitbit.oauth.endpoint;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection.Person;
import org.jspecify.annotations.Nullable;

/** Where the authorization servers of the two vendors differ: what RFC 6749 leaves open, and what they add. Stateless. */
interface Dialect {

    /** The dialect of the vendor's authorization server. */
    static Dialect of(Api api) {
        return switch (api) {
            case GOOGLE_HEALTH -> new GoogleDialect();
            case FITBIT_WEB -> new FitbitDialect();
        };
    }

    /** The component option that holds the client id, for messages. */
    String clientIdOption();

    /**
     * The scopes as options and stores spell them.
     *
     * @throws InvalidArgumentException when they cannot be asked for together
     */
    Set<String> stored(Set<String> scopes);

    /** What was granted, as stores spell it. Never refuses: a grant is a fact. */
    Set<String> granted(Set<String> scopes);

    /** The scope as it goes over the wire. */
    String onTheWire(String scope);

    /**
     * What the authorization request carries beside RFC 6749 and RFC 7636.
     *
     * @param again     whether the person is to be asked although they consented before
     * @param loginHint the account to preselect; null for none
     */
    Map<String, String> authorizationParameters(boolean again, @Nullable String loginHint);

    /** How the client authenticates at the token endpoint (RFC 6749 section 2.3); null when its id alone does. */
    @Nullable
    ClientAuthentication clientAuthentication(OAuthSettings settings);

    /** The same at the revocation endpoint (RFC 7009 section 2.1). */
    @Nullable
    ClientAuthentication revocationAuthentication(OAuthSettings settings);

    /** How long access tokens live when the answer does not say: RFC 6749 section 5.1 leaves {@code expires_in} optional. */
    Duration defaultLifetime();

    /** What the refusals of the token endpoint mean. */
    FailureTable refusals();

    /** Who the token answer says it is; null when it says nothing. */
    @Nullable
    Person person(AccessTokenResponse response);
}
