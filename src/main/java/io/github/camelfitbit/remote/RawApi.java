package io.github.camelfitbit.remote;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.model.Api;

/**
 * Any path of either API, with the budget, the tokens and the failures of every other call. Thread-safe; it holds no
 * state.
 *
 * @param hosts where the APIs are
 */
public record RawApi(Map<Api, VendorHost> hosts) {

    public RawApi {
        hosts = Map.copyOf(hosts);
    }

    /**
     * Sends a request to the API of a connection.
     *
     * @return the answer; fails as the vendor refuses, or cannot be reached
     */
    public CompletableFuture<PlainAnswer> send(Api api, RawCall call) {
        VendorHost host = hosts.get(api);
        if (host == null) {
            throw new IllegalStateException("no way to " + api);
        }
        HttpRequest request = call.toHttp(host.base());
        return host.transport().send(request, PlainAnswer.of(request, host.failures()));
    }
}
