package io.github.camelfitbit.operation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.compound.LastData;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentLinks;
import io.github.camelfitbit.oauth.consent.ConsentRequest;
import io.github.camelfitbit.oauth.consent.ReturnAddresses;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;

/** The life of connections, as maps without any secret. Thread-safe. */
final class ConnectionOperations {

    private static final String AFTER = "CamelFitbitAfter";

    private final ConnectionStore store;
    private final Connections connections;
    private final ConsentFlow consents;
    private final TokenManager tokens;
    private final @Nullable ConsentLinks links;
    private final ReturnAddresses returnAddresses;
    private final SyncNow sync;
    private final ConnectionStatus status;

    ConnectionOperations(Backend backend) {
        this.store = backend.store();
        this.connections = backend.connections();
        this.consents = backend.consents();
        this.tokens = backend.tokens();
        this.links = backend.links();
        this.returnAddresses = backend.returnAddresses();
        this.sync = backend.sync();
        this.status = new ConnectionStatus(backend.scopes(), new LastData(backend.cursors(), backend.clock()));
    }

    void register(Operations table) {
        table.with("connections", "list", this::list);
        table.with("connections", "get", this::get);
        table.with("connections", "sync", this::sync);
        table.with("connections", "authorize-url", this::authorizeUrl);
        table.with("connections", "complete", this::complete);
        // who it is may not be known yet, if the vendor had no answer right after consent
        table.with("connections", "refresh", request -> tokens.refresh(request.connection())
                .thenCompose(renewed -> consents.identify(request.connection()))
                .thenApply(connection -> OperationResult.of(status.of(connection))));
        table.with("connections", "disconnect", this::disconnect);
    }

    /** A page of the list; the header says where the next page begins, and asks for it if it is left in the message. */
    private CompletableFuture<OperationResult> list(OperationRequest request) {
        ConnectionPage page = new ConnectionPage(ConnectionFilter.of(request.arguments()), store, status::of).read();
        OperationResult result = OperationResult.of(page.shown()).withHeader(AFTER, page.next());
        return CompletableFuture.completedFuture(result);
    }

    private CompletableFuture<OperationResult> get(OperationRequest request) {
        Connection connection = connections.read(request.connection());
        return CompletableFuture.completedFuture(OperationResult.of(status.of(connection)));
    }

    private CompletableFuture<OperationResult> sync(OperationRequest request) {
        String key = request.connection();
        Standing.requireTokens(connections.read(key));
        return CompletableFuture.completedFuture(
                OperationResult.of(Map.of("connection", key, "triggers", sync.at(key))));
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
                ConnectionFilter.of(arguments).api(),
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
            Map<String, Object> shown = status.of(granted.connection());
            shown.put("missingScopes", ConnectionStatus.inOrder(granted.missingScopes()));
            FitbitException failure = granted.formerGrantFailure();
            ConnectionStatus.putIfKnown(shown, "revocationFailure", failure == null ? null : failure.getMessage());
            return OperationResult.of(shown);
        });
    }

    /** Nothing is left behind: another person may be given the key. */
    private CompletableFuture<OperationResult> disconnect(OperationRequest request) {
        return consents.disconnect(request.connection()).thenApply(ended -> {
            Map<String, Object> shown = status.of(ended.connection());
            FitbitException failure = ended.revocationFailure();
            ConnectionStatus.putIfKnown(shown, "revocationFailure", failure == null ? null : failure.getMessage());
            return OperationResult.of(shown);
        });
    }
}
