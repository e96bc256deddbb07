package io.github.camelfitbit.webhook;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.crypto.Keyset.Verdict;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;

/**
 * What the Google Health API sends: first whether somebody is there who knows the secret, then notifications, with the
 * secret and a signature. Thread-safe.
 *
 * @see <a href="https://developers.google.com/health/webhooks">Google Health API, webhooks</a>
 */
public final class GoogleReceiver implements Receiver {

    private static final String SIGNATURE = "google-health-api-signature";

    /** What the vendor called it before July 2026. */
    private static final String OLD_SIGNATURE = "x-healthapi-signature";

    private static final int MAX_VERIFICATION = 200;

    private final List<Secret> secrets;
    private final SigningKeys keys;
    private final Intake intake;

    /**
     * @param secrets what the vendor sends as {@code Authorization}, scheme included; several while one is exchanged
     * @param keys    what it signs with
     * @param intake  where notifications go
     */
    public GoogleReceiver(List<Secret> secrets, SigningKeys keys, Intake intake) {
        if (secrets.isEmpty()) {
            throw new InvalidArgumentException("option 'webhookSecrets' is missing: set"
                    + " camel.component.fitbit.webhookSecrets to what subscribers/create gave the vendor as its secret,"
                    + " such as Bearer and a random text");
        }
        this.secrets = List.copyOf(secrets);
        this.keys = keys;
        this.intake = intake;
    }

    @Override
    public CompletableFuture<WebhookAnswer> receive(WebhookRequest request) {
        if (!request.method().equals("POST")) {
            return now(WebhookAnswer.allowing("POST"));
        }
        if (!knowsSecret(request)) {
            return now(WebhookAnswer.of(401));
        }
        if (isVerification(request.body())) {
            return now(WebhookAnswer.of(201));
        }
        String signature = request.header(SIGNATURE)
                .or(() -> request.header(OLD_SIGNATURE))
                .orElse("");
        return signature.isEmpty()
                ? now(WebhookAnswer.of(401))
                : Relay.unwrapped(
                        keys.check(signature, request.body()).thenCompose(verdict -> take(verdict, request.body())));
    }

    /** All are compared, whichever is the right one. */
    private boolean knowsSecret(WebhookRequest request) {
        String given = request.header("authorization").orElse("");
        return !given.isEmpty()
                && secrets.stream().filter(Secret.of(given)::equals).count() > 0;
    }

    /** Whether it is signed is not documented: the secret alone is what it asks for. */
    private static boolean isVerification(byte[] body) {
        List<Fields> objects = body.length > MAX_VERIFICATION ? null : Fields.all(body);
        return objects != null && GoogleReader.isVerification(objects);
    }

    private CompletableFuture<WebhookAnswer> take(Verdict verdict, byte[] body) {
        if (verdict != Verdict.GENUINE) {
            return now(WebhookAnswer.of(401));
        }
        List<Fields> objects = Fields.all(body);
        return objects == null ? now(WebhookAnswer.of(400)) : intake.take(GoogleReader.read(objects), objects.size());
    }

    private static CompletableFuture<WebhookAnswer> now(WebhookAnswer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
