package io.github.camelfitbit.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Api;
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
            "Disconnected. Access to this person's data is given up, and what was remembered of it is erased.",
            "not-revoked",
            "Disconnected: access to this person's data is given up, and what was remembered of it is erased. But the"
                    + " service could not be told that the permission has ended; the person can end it in the settings of"
                    + " the account.");

    private final PageBackend backend;
    private final Overview overview;
    private final Preview preview;
    private final Devices devices;
    private final Checkup checkup;
    private final HistoryPage history;

    Detail(PageBackend backend, HistoryPage history) {
        this.history = history;
        this.backend = backend;
        this.overview = new Overview(backend);
        this.preview = new Preview(backend.operations());
        this.devices = new Devices(backend.operations(), backend.clock());
        this.checkup = new Checkup(backend.operations());
    }

    CompletableFuture<PageAnswer> show(Visit visit, String key) {
        ConnectionView view = view(key);
        if (!view.isConnected()) {
            return ConnectPage.done(page(visit, view, Map.of()));
        }
        boolean isAsked = visit.request().parameter("check").equals("yes");
        return isAsked
                ? checkup.of(key).thenApply(found -> page(visit, view(key), Map.of("checked", true, "findings", found)))
                // asking may show that the permission has ended meanwhile
                : devices.of(key)
                        .thenCombine(
                                preview.of(key),
                                (synced, parts) -> page(visit, view(key), Map.of("devices", synced, "preview", parts)));
    }

    private ConnectionView view(String key) {
        return overview.view(backend.connections().read(KeyRule.check("connection", key)));
    }

    /** @param asked what the vendor was asked for: the devices and a preview, or a checkup, or nothing */
    private PageAnswer page(Visit visit, ConnectionView view, Map<String, ?> asked) {
        String news = NEWS.getOrDefault(visit.request().parameter("done"), "");
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("news", news);
        model.put("why", news.isEmpty() || view.isConnected() ? view.reason() : "");
        model.put("canMove", view.mustMove() && backend.settings().offers(Api.GOOGLE_HEALTH));
        model.put("remaining", backend.remaining().applyAsInt(view.key()));
        model.put("checkAddress", with(view.address(), "check=yes"));
        model.put("checked", false);
        model.put("devices", null);
        model.put("preview", List.of());
        if (view.isConnected()) {
            model.putAll(history.model(view.key()));
            model.putAll(asked);
        }
        return visit.page(200, "detail", view.key(), model);
    }

    PageAnswer sync(Visit visit) {
        String key = known(visit).key();
        String news = backend.syncNow().at(key).isEmpty() ? "no-trigger" : "sync";
        return seeAgain(visit, key, news);
    }

    /** Asks once more, on a page of its own. */
    CompletableFuture<PageAnswer> disconnect(Visit visit) {
        Connection known = known(visit);
        String key = known.key();
        if (!visit.request().parameter("confirm").equals("yes")) {
            return ConnectPage.done(visit.page(
                    200,
                    "disconnect",
                    "Disconnect " + key + "?",
                    Map.of("key", key, "address", ConnectionView.address(key), "vendor", Words.vendor(known.api()))));
        }
        return backend.operations()
                .find("connections", "disconnect")
                .run(new OperationRequest(key, new Arguments(Map.of()), null))
                .thenApply(ended -> seeAgain(visit, key, isRevoked(ended.body()) ? "disconnected" : "not-revoked"));
    }

    private static PageAnswer seeAgain(Visit visit, String key, String news) {
        return visit.seeOther(with(ConnectionView.address(key), "done=" + news));
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
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
