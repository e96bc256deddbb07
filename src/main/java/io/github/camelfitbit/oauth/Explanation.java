package io.github.camelfitbit.oauth;

import io.github.camelfitbit.model.Connection;
import org.jspecify.annotations.Nullable;

/** Why no calls can be made with a connection, in a sentence for the person whose it is. Stateless. */
public final class Explanation {

    private Explanation() {}

    /** The explanation; null while the person is connected. It holds nothing that the vendor wrote. */
    public static @Nullable String of(Connection connection) {
        return switch (connection.state()) {
            case CONNECTED -> null;
            case DISCONNECTED -> "The connection was ended. Connect again to go on.";
            case NEEDS_REAUTHORIZATION -> ofReason(connection.stateReason());
        };
    }

    private static String ofReason(@Nullable String reason) {
        return switch (reason == null ? "" : reason) {
            case "invalid_grant" ->
                "The permission is no longer valid: it was withdrawn in the account's settings, the"
                        + " password changed, or it was not used for a long time. Please connect again.";
            case "unauthorized_after_refresh" ->
                "The service has refused access for more than a day, although the"
                        + " permission itself was renewed. Please connect again.";
            case "no_refresh_token" ->
                "The permission was given for a short time only, and that time is over. Please" + " connect again.";
            default -> "The service does not accept the permission any more. Please connect again.";
        };
    }
}
