package io.github.camelfitbit.connect;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.consent.ConsentGranted;
import io.github.camelfitbit.oauth.consent.ConsentRequest;
import io.github.camelfitbit.oauth.consent.ConsentReturn;
import io.github.camelfitbit.store.KeyRule;
import org.jspecify.annotations.Nullable;

/** The way to the vendor and back. Thread-safe. */
final class Consenting {

    private static final List<String> CALLBACK = List.of("code", "state", "scope", "error", "error_description");

    private static final String REFUSED =
            "The service did not let this application ask you. Please start again, and if that"
                    + " does not help, tell whoever runs this application.";

    private final PageBackend backend;

    Consenting(PageBackend backend) {
        this.backend = backend;
    }

    /** The operator's form with a key. */
    PageAnswer connect(Visit visit) {
        String key = KeyRule.check("connection", visit.request().parameter("key"));
        return start(visit, new ConsentRequest(key, api(visit), Set.of(), null, null, null));
    }

    /** The API that was chosen; null for the usual one. */
    private static @Nullable Api api(Visit visit) {
        String chosen = visit.request().parameter("api");
        return Stream.of(Api.values())
                .filter(api -> api.text().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** The button beside a connection: the same API once more. */
    PageAnswer reconnect(Visit visit) {
        Connection known = backend.connections()
                .read(KeyRule.check("connection", visit.request().parameter("key")));
        return start(visit, new ConsentRequest(known.key(), known.api(), Set.of(), null, null, null));
    }

    /** A link of an application: a GET shows who asks for what, the POST of its button spends it. */
    CompletableFuture<PageAnswer> link(Visit visit, String token) {
        if (backend.links() == null) {
            return ConnectPage.done(visit.message(404, "Not found", "There are no links to this page."));
        }
        try {
            return ConnectPage.done(
                    visit.request().isPost()
                            ? start(visit, backend.links().spend(token))
                            : offer(visit, token, backend.links().open(token)));
        } catch (FitbitException e) {
            return ConnectPage.done(visit.message(410, "This link is no longer good", Words.sentence(e)));
        }
    }

    /** The vendor sent the browser back. */
    CompletableFuture<PageAnswer> callback(Visit visit) {
        Map<String, String> parameters = new LinkedHashMap<>(visit.request().parameters());
        parameters.keySet().retainAll(CALLBACK);
        ConsentReturn back = backend.consents()
                .comeBack(
                        parameters,
                        visit.session().isNew() ? null : visit.session().browser());
        return back.outcome().handle((granted, failure) -> {
            Result result = failure == null ? Result.CONNECTED : Result.of(parameters.get("error"));
            URI returnTo = back.returnTo();
            return returnTo != null
                    ? PageAnswer.seeOther(result.address(returnTo, String.valueOf(back.connection())))
                    : failure == null
                            ? connected(visit, granted)
                            : failed(visit, back, result, Failures.cause(failure));
        });
    }

    /** How a consent went, as applications read it. */
    private enum Result {
        CONNECTED,
        DECLINED,
        FAILED;

        static Result of(@Nullable String error) {
            return "access_denied".equals(error) ? DECLINED : FAILED;
        }

        String address(URI returnTo, String connection) {
            String added = "connection=" + ConnectionView.encoded(connection) + "&result="
                    + name().toLowerCase(java.util.Locale.ROOT);
            return returnTo + (returnTo.getRawQuery() == null ? "?" : "&") + added;
        }
    }

    private PageAnswer start(Visit visit, ConsentRequest asked) {
        URI back = backend.settings().redirectUri(asked.api());
        if (!visit.request().site().servesCallback(back)) {
            return visit.message(
                    409,
                    "Open the page at its own address",
                    "People come back to " + back
                            + ", and this page was opened somewhere else. Open it at the"
                            + " same host, one step above /callback, or change the option redirectUri.");
        }
        URI vendor = backend.consents().start(asked.from(visit.session().browser()));
        return visit.session()
                .tell(PageAnswer.seeOther(vendor.toString()), visit.request().site());
    }

    private PageAnswer offer(Visit visit, String token, ConsentRequest asked) {
        Set<String> scopes = asked.scopes().isEmpty() ? backend.settings().scopes(asked.api()) : asked.scopes();
        return visit.page(
                200,
                "link",
                "Connect your health data",
                Map.of(
                        "key",
                        asked.connection(),
                        "vendor",
                        Words.vendor(backend.settings().api(asked.api())),
                        "scopes",
                        Words.scopes(scopes),
                        "linkToken",
                        token,
                        "application",
                        asked.returnTo() == null ? "" : asked.returnTo().getHost()));
    }

    private PageAnswer connected(Visit visit, ConsentGranted granted) {
        Connection connection = granted.connection();
        return visit.page(
                200,
                "connected",
                "Connected",
                Map.of(
                        "key", connection.key(),
                        "address", ConnectionView.address(connection.key()),
                        "granted", Words.scopes(connection.scopes()),
                        "missing", Words.scopes(granted.missingScopes())));
    }

    private static PageAnswer failed(Visit visit, ConsentReturn back, Result result, Throwable failure) {
        if (result == Result.DECLINED) {
            return visit.message(
                    400, "Not connected", "You declined, and nothing was changed. You can start again at any time.");
        }
        String details = failure instanceof FitbitException known
                ? Words.sentence(known)
                : "Something is wrong with this page; the log says what.";
        boolean isRefused = visit.request().parameters().containsKey("error");
        return visit.message(400, "Not connected", isRefused ? REFUSED : why(back, failure), details);
    }

    /** Why there is no connection, for the person in front of the page. */
    private static String why(ConsentReturn back, Throwable failure) {
        if (failure instanceof ConsentRequiredException) {
            return "This permission cannot be used here: it came too late, or it belongs to another account than the"
                    + " connection. Please start again, and choose the right account.";
        }
        if (!(failure instanceof InvalidArgumentException)) {
            return "There is a problem at the moment. Please start again in a few minutes.";
        }
        return back.connection() == null
                ? "This attempt was used already, or it began in another browser. Please start again in this one."
                : "This attempt took longer than ten minutes, or the settings of this application are wrong. Please start"
                        + " again, and if that does not help, tell whoever runs this application.";
    }
}
