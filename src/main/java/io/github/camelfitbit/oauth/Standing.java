package io.github.camelfitbit.oauth;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.endpoint.VendorText;
import org.jspecify.annotations.Nullable;

/** Where a connection stands: whether calls can be made with it, and what to say when not. */
public final class Standing {

    private Standing() {}

    /** The tokens of a connection that calls can be made with; {@link ConsentRequiredException} for any other. */
    public static Tokens requireTokens(Connection connection) {
        @Nullable Tokens tokens = connection.tokens();
        if (tokens == null || connection.state() != ConnectionState.CONNECTED) {
            throw consentRequired(connection);
        }
        return tokens;
    }

    /**
     * The tokens of a connection that calls to {@code api} can be made with; {@link ConsentRequiredException} for any other.
     * A token of one vendor is never sent to the other.
     */
    public static Tokens requireTokens(Connection connection, Api api) {
        if (connection.api() != api) {
            throw new ConsentRequiredException(
                    connection.key(),
                    "connection '" + connection.key() + "' belongs to the API '"
                            + connection.api().text() + "', and the call is for '" + api.text()
                            + "'; let the person consent with api=" + api.text() + " (connections/authorize-url)");
        }
        return requireTokens(connection);
    }

    /** Whether this is the access token that the connection holds. */
    public static boolean holds(Connection connection, Secret accessToken) {
        @Nullable Tokens tokens = connection.tokens();
        return tokens != null && tokens.accessToken().equals(accessToken);
    }

    public static ConsentRequiredException consentRequired(Connection connection) {
        String why = connection.state() == ConnectionState.DISCONNECTED || connection.tokens() == null
                ? "is disconnected"
                : "was refused by the vendor (" + VendorText.code(connection.stateReason()) + ")";
        return new ConsentRequiredException(
                connection.key(),
                "connection '" + connection.key() + "' " + why
                        + "; send the person to the address that connections/authorize-url gives");
    }
}
