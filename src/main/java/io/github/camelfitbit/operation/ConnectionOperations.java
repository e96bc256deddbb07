package io.github.camelfitbit.operation;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentLinks;
import io.github.camelfitbit.oauth.consent.ConsentRequest;
import io.github.camelfitbit.oauth.consent.ReturnAddresses;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.CursorStore;
import org.jspecify.annotations.Nullable;

/** The life of connections, as maps without any secret. Thread-safe. */
final class ConnectionOperations {

    private final ConnectionStore store;
    private final Connections connections;
    private final ConsentFlow consents;
    private final TokenManager tokens;
    private final CursorStore cursors;
    private final @Nullable ConsentLinks links;
    private final ReturnAddresses returnAddresses;

    ConnectionOperations(Backend backend) {
        this.store = backend.store();
        this.connections = backend.connections();
        this.consents = backend.consents();
        this.tokens = backend.tokens();
        this.cursors = backend.cursors();
        this.links = backend.links();
        this.returnAddresses = backend.returnAddresses();
    }

    void register(Operations table) {
        table.with("connections", "list", request -> list());
        table.with(
                "connections",
                "get",
                request -> CompletableFuture.completedFuture(
                        OperationResult.of(shown(connections.read(request.connection())))));
        table.with("connections", "authorize-url", this::authorizeUrl);
        table.with("connections", "complete", this::complete);
        // who it is may not be known yet, if the vendor had no answer right after consent
        table.with("connections", "refresh", request -> tokens.refresh(request.connection())
                .thenCompose(renewed -> consents.identify(request.connection()))
                .thenApply(connection -> OperationResult.of(shown(connection))));
        table.with("connections", "disconnect", this::disconnect);
    }

    private CompletableFuture<OperationResult> list() {
        List<Map<String, Object>> all = new ArrayList<>();
        store.forEachKey(key -> {
            try {
                store.find(key).ifPresent(connection -> all.add(shown(connection)));
            } catch (StoreException e) {
                // one record that cannot be read must not hide the others
                all.add(Map.of("connection", key, "state", "UNREADABLE", "reason", String.valueOf(e.getMessage())));
            }
        });
        return CompletableFuture.completedFuture(OperationResult.of(all));
    }

    /** A link to the connect page where there is one, else the vendor's own address. */
    private CompletableFuture<OperationResult> authorizeUrl(OperationRequest request) {
        ConsentRequest asked = asked(request);
        URI address = links == null ? consents.start(asked) : links.issue(asked);
        return CompletableFuture.completedFuture(OperationResult.of(address.toString()));
    }

    private ConsentRequest asked(OperationRequest request) {
        Arguments arguments = request.arguments();
        String returnTo = arguments.text("returnTo");
        if (returnTo != null && links == null) {
            throw new InvalidArgumentException("option 'returnTo' needs the connect page, which sends people there; set"
                    + " 'connectUri' on the component, and 'returnUris'");
        }
        return new ConsentRequest(
                request.connection(),
                null,
                arguments.list("scopes"),
                arguments.text("loginHint"),
                null,
                returnTo == null ? null : returnAddresses.check(returnTo));
    }

    /** The callback's parameters are headers of the message, as every HTTP consumer of Camel puts them. */
    private CompletableFuture<OperationResult> complete(OperationRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : List.of("code", "state", "scope", "error", "error_description")) {
            String value = request.arguments().text(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return consents.complete(parameters).thenApply(granted -> {
            Map<String, Object> shown = shown(granted.connection());
            shown.put("missingScopes", List.copyOf(new TreeSet<>(granted.missingScopes())));
            return OperationResult.of(shown);
        });
    }

    /** Nothing is left behind: another person may be given the key. */
    private CompletableFuture<OperationResult> disconnect(OperationRequest request) {
        return consents.disconnect(request.connection()).thenApply(ended -> {
            cursors.removeAll(request.connection());
            Map<String, Object> shown = shown(ended.connection());
            FitbitException failure = ended.revocationFailure();
            putIfKnown(shown, "revocationFailure", failure == null ? null : failure.getMessage());
            return OperationResult.of(shown);
        });
    }

    private static Map<String, Object> shown(Connection connection) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("connection", connection.key());
        shown.put("api", connection.api().text());
        shown.put("state", connection.state().name());
        putIfKnown(shown, "reason", connection.stateReason());
        Connection.Person person = connection.person();
        if (person != null) {
            shown.put("healthUserId", person.healthUserId());
            putIfKnown(shown, "legacyUserId", person.legacyUserId());
            putIfKnown(shown, "timeZone", person.zone());
        }
        shown.put("scopes", List.copyOf(new TreeSet<>(connection.scopes())));
        shown.put("connectedAt", connection.connectedAt().toString());
        return shown;
    }

    private static void putIfKnown(Map<String, Object> shown, String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value.toString());
        }
    }
}
