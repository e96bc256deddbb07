package io.github.camelfitbit.webhook;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.crypto.RequestSignature;
import io.github.camelfitbit.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What the Fitbit Web API sends: first a right and a wrong verification code, then notifications with a signature. What is
 * not from Fitbit is not found here. Thread-safe.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/developer-guide/using-subscriptions/">Fitbit Web API,
 *     subscriptions</a>
 */
public final class FitbitReceiver implements Receiver {

    static final String VERIFY = "verify";
    static final String SIGNATURE = "x-fitbit-signature";

    private final @Nullable Secret verificationCode;
    private final RequestSignature signatures;
    private final Intake intake;

    /**
     * @param verificationCode what the application's page shows for the subscriber; null when it was verified before
     * @param signatures       what tells the vendor's bytes from others
     * @param intake           where notifications go
     */
    public FitbitReceiver(@Nullable Secret verificationCode, RequestSignature signatures, Intake intake) {
        this.verificationCode = verificationCode;
        this.signatures = signatures;
        this.intake = intake;
    }

    @Override
    public CompletableFuture<WebhookAnswer> receive(WebhookRequest request) {
        return switch (request.method()) {
            case "GET" -> now(isVerification(request) ? WebhookAnswer.STORED : WebhookAnswer.of(404));
            case "POST" -> notified(request);
            default -> now(WebhookAnswer.allowing("GET, POST"));
        };
    }

    private boolean isVerification(WebhookRequest request) {
        String code = request.parameter(VERIFY).orElse("");
        return verificationCode != null && !code.isEmpty() && verificationCode.equals(Secret.of(code));
    }

    private CompletableFuture<WebhookAnswer> notified(WebhookRequest request) {
        String signature = request.header(SIGNATURE).orElse("");
        if (!signatures.verify(signature, request.body())) {
            return now(WebhookAnswer.of(404));
        }
        List<Fields> objects = Fields.all(request.body());
        return objects == null ? now(WebhookAnswer.of(400)) : intake.take(FitbitReader.read(objects), objects.size());
    }

    private static CompletableFuture<WebhookAnswer> now(WebhookAnswer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
