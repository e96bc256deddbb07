package io.github.camelfitbit;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What tells the vendors' notifications from what others send to the same address. */
@UriParams
public class WebhookConfiguration {

    @UriParam(
            label = "security",
            secret = true,
            description = "What the Google Health API sends as Authorization header with its notifications: the secret"
                    + " that subscribers/create gave it, scheme included, such as Bearer and a random text. Several,"
                    + " separated by commas, while one is exchanged for another. Needed for notifications/receive.")
    private @Nullable String webhookSecrets;

    @UriParam(
            label = "security",
            secret = true,
            description = "The verification code that dev.fitbit.com shows for the subscriber. With fitbitClientSecret"
                    + " notifications/receive takes the notifications of the Fitbit Web API; the code is asked for when"
                    + " the subscriber is added.")
    private @Nullable String webhookVerificationCode;

    @UriParam(
            label = "security,advanced",
            defaultValue = "https://www.gstatic.com/googlehealthapi/webhooks/webhooks_public_keyset.json",
            description = "Where the Google Health API publishes the keys that it signs notifications with.")
    private String webhookKeysetUri = "https://www.gstatic.com/googlehealthapi/webhooks/webhooks_public_keyset.json";

    @UriParam(
            label = "advanced",
            defaultValue = "1048576",
            description = "How many bytes a notification may have. The HTTP server reads it whole first: limit it there"
                    + " as well, such as with camel.server.maxBodySize.")
    private int webhookMaxBodyBytes = 1 << 20;

    /** @throws InvalidArgumentException when it is no address */
    URI keyset() {
        return Options.httpUri("webhookKeysetUri", webhookKeysetUri);
    }

    /** @throws InvalidArgumentException when nothing fits */
    int maxBodyBytes() {
        return Options.atLeast("webhookMaxBodyBytes", webhookMaxBodyBytes, 1_024);
    }

    /** Empty for none. */
    List<Secret> secrets() {
        String secrets = webhookSecrets;
        return secrets == null
                ? List.of()
                : Options.list(secrets).stream().map(Secret::of).toList();
    }

    /** Null for none. */
    @Nullable
    Secret verificationCode() {
        String code = webhookVerificationCode;
        return code == null || code.isBlank() ? null : Secret.of(code.strip());
    }

    /**
     * The one API whose notifications a route takes; null for both.
     *
     * @throws InvalidArgumentException when there is no such API
     */
    static @Nullable Api only(@Nullable String api) {
        if (api == null || api.isBlank()) {
            return null;
        }
        try {
            return Api.parse(api.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidArgumentException(
                    "option 'api' is '" + api + "': use google-health or fitbit-web, or leave it out for both");
        }
    }

    /** What the Google Health API sends as Authorization header. */
    public @Nullable String getWebhookSecrets() {
        return webhookSecrets;
    }

    public void setWebhookSecrets(@Nullable String webhookSecrets) {
        this.webhookSecrets = webhookSecrets;
    }

    /** The verification code that dev. */
    public @Nullable String getWebhookVerificationCode() {
        return webhookVerificationCode;
    }

    public void setWebhookVerificationCode(@Nullable String webhookVerificationCode) {
        this.webhookVerificationCode = webhookVerificationCode;
    }

    /** Where the Google Health API publishes its keys. */
    public String getWebhookKeysetUri() {
        return webhookKeysetUri;
    }

    public void setWebhookKeysetUri(String webhookKeysetUri) {
        this.webhookKeysetUri = webhookKeysetUri;
    }

    /** How many bytes a notification may have. */
    public int getWebhookMaxBodyBytes() {
        return webhookMaxBodyBytes;
    }

    public void setWebhookMaxBodyBytes(int webhookMaxBodyBytes) {
        this.webhookMaxBodyBytes = webhookMaxBodyBytes;
    }
}
