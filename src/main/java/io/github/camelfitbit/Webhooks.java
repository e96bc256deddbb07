package io.github.camelfitbit;

import io.github.camelfitbit.crypto.RequestSignature;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.webhook.FitbitReceiver;
import io.github.camelfitbit.webhook.GoogleReceiver;
import io.github.camelfitbit.webhook.Intake;
import io.github.camelfitbit.webhook.Receiver;
import io.github.camelfitbit.webhook.Reception;
import io.github.camelfitbit.webhook.SigningKeys;
import org.jspecify.annotations.Nullable;

/**
 * What receives notifications, the same parts for all routes of a component.
 *
 * @param options      what tells them from what others send
 * @param clientSecret of the application at dev.fitbit.com; null for none
 * @param keys         what Google signs with
 * @param intake       where notifications go
 */
record Webhooks(WebhookConfiguration options, @Nullable Secret clientSecret, SigningKeys keys, Intake intake) {

    /**
     * What stands behind one address.
     *
     * @param only the one API that is received; null for those that are configured
     * @throws InvalidArgumentException when an option is missing for it; names the option
     */
    Reception reception(@Nullable Api only) {
        boolean isGoogle =
                only == null ? !options.secrets().isEmpty() || clientSecret == null : only == Api.GOOGLE_HEALTH;
        boolean isFitbit = only == null ? clientSecret != null : only == Api.FITBIT_WEB;
        return new Reception(
                isGoogle ? new GoogleReceiver(options.secrets(), keys, intake) : null,
                isFitbit ? fitbit() : null,
                options.maxBodyBytes());
    }

    private Receiver fitbit() {
        if (clientSecret == null) {
            throw new InvalidArgumentException("option 'fitbitClientSecret' is missing: Fitbit signs its notifications"
                    + " with it; set camel.component.fitbit.fitbitClientSecret");
        }
        return new FitbitReceiver(options.verificationCode(), new RequestSignature(clientSecret), intake);
    }
}
