package io.github.camelfitbit.compound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.oauth.Connections;
import org.jspecify.annotations.Nullable;

/** Says why no data come for a connection: the consent first, then the vendor, then this node. Thread-safe. */
public final class Doctor {

    private final Connections connections;
    private final ToIntFunction<String> requestsLeft;
    private final ConsentCheck consent;
    private final VendorCheck vendor;
    private final DeliveryCheck delivery;

    /**
     * @param connections  the connections as this node knows them
     * @param requestsLeft how many requests may be made for a connection at once
     * @param consent      looks at the consent
     * @param vendor       asks the vendor
     * @param delivery     looks at this node's triggers
     */
    public Doctor(
            Connections connections,
            ToIntFunction<String> requestsLeft,
            ConsentCheck consent,
            VendorCheck vendor,
            DeliveryCheck delivery) {
        this.connections = connections;
        this.requestsLeft = requestsLeft;
        this.consent = consent;
        this.vendor = vendor;
        this.delivery = delivery;
    }

    /**
     * The findings, the worst first; it fails for nothing that it could tell as a finding.
     *
     * @return {@code connection}, {@code healthy} (no finding is an error) and {@code findings}
     */
    public CompletableFuture<Map<String, Object>> of(Caller caller) {
        String key = caller.connection();
        Connection connection = find(key);
        if (connection == null) {
            return CompletableFuture.completedFuture(shown(
                    key,
                    List.of(Finding.error(
                            "not-connected",
                            "nobody is connected under this key",
                            "send the person to the address that connections/authorize-url gives"))));
        }
        List<Finding> findings = new ArrayList<>(consent.of(connection));
        if (connection.state() != ConnectionState.CONNECTED || connection.tokens() == null) {
            return CompletableFuture.completedFuture(shown(key, findings));
        }
        return Relay.unwrapped(ask(connection, caller).thenApply(said -> {
            findings.addAll(said.findings());
            findings.addAll(delivery.of(key, said.sync().last()));
            return shown(key, findings);
        }));
    }

    private @Nullable Connection find(String key) {
        try {
            return connections.read(key);
        } catch (UnknownConnectionException e) {
            return null;
        }
    }

    /** Without budget there is nothing to ask the vendor: the calls would wait. */
    private CompletableFuture<VendorCheck.Said> ask(Connection connection, Caller caller) {
        return requestsLeft.applyAsInt(connection.key()) > 0
                ? vendor.of(connection, caller)
                : CompletableFuture.completedFuture(new VendorCheck.Said(
                        List.of(Finding.warning(
                                "quota-exhausted",
                                "the budget of requests is used up for the moment; the vendor was not asked",
                                "wait: it fills by itself")),
                        Syncs.Sync.UNKNOWN));
    }

    private static Map<String, Object> shown(String key, List<Finding> findings) {
        List<Finding> inOrder = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("connection", key);
        shown.put("healthy", inOrder.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR));
        shown.put("findings", inOrder.stream().map(Finding::shown).toList());
        return shown;
    }
}
