package io.github.camelfitbit.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.OperationRequest;
import io.github.camelfitbit.store.KeyRule;

/** One connection: how it stands, what flows, and what can be done about it. Thread-safe. */
final class Detail {

    private static final Map<String, String> NEWS = Map.of(
            "sync",
            "Every running trigger looks at this connection now.",
            "no-trigger",
            "No trigger runs on this node that could read something for this connection.",
            "disconnected",
            "Disconnected. Tokens and cursors are erased here.",
            "not-revoked",
            "Disconnected, and tokens and cursors are erased here. The vendor could not be asked to end the consent: the"
                    + " person can do it in the account's settings.");

    private final PageBackend backend;
    private final Overview overview;
    private final Preview preview;
    private final Devices devices;

    Detail(PageBackend backend) {
        this.backend = backend;
        this.overview = new Overview(backend);
        this.preview = new Preview(backend.operations());
        this.devices = new Devices(backend.operations(), backend.clock());
    }

    CompletableFuture<PageAnswer> show(Visit visit, String key) {
        Connection connection = backend.connections().read(KeyRule.check("connection", key));
        ConnectionView view = overview.view(connection);
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("news", NEWS.getOrDefault(visit.request().parameter("done"), ""));
        model.put("remaining", backend.remaining().applyAsInt(key));
        if (!view.hasData()) {
            model.put("devices", null);
            model.put("preview", java.util.List.of());
            return ConnectPage.done(visit.page(200, "detail", key, model));
        }
        return devices.of(key).thenCombine(preview.of(key), (synced, parts) -> {
            model.put("devices", synced);
            model.put("preview", parts);
            return visit.page(200, "detail", key, model);
        });
    }

    PageAnswer sync(Visit visit) {
        String key = known(visit).key();
        String news = backend.syncNow().at(key).isEmpty() ? "no-trigger" : "sync";
        return visit.seeOther("/connections/" + ConnectionView.encoded(key) + "?done=" + news);
    }

    /** Asks once more, on a page of its own. */
    CompletableFuture<PageAnswer> disconnect(Visit visit) {
        String key = known(visit).key();
        if (!visit.request().parameter("confirm").equals("yes")) {
            return ConnectPage.done(visit.page(
                    200,
                    "disconnect",
                    "Disconnect " + key + "?",
                    Map.of("key", key, "path", ConnectionView.encoded(key))));
        }
        return backend.operations()
                .find("connections", "disconnect")
                .run(new OperationRequest(key, new Arguments(Map.of()), null))
                .thenApply(ended -> visit.seeOther("/connections/" + ConnectionView.encoded(key) + "?done="
                        + (isRevoked(ended.body()) ? "disconnected" : "not-revoked")));
    }

    private static boolean isRevoked(Object ended) {
        return !(ended instanceof Map<?, ?> told && told.containsKey("revocationFailure"));
    }

    /**
     * The connection that a form is about.
     *
     * @throws FitbitException when there is none
     */
    private Connection known(Visit visit) {
        return backend.connections()
                .read(KeyRule.check("connection", visit.request().parameter("key")));
    }
}
