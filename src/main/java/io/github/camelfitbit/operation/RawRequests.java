package io.github.camelfitbit.operation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.RawApi;
import io.github.camelfitbit.remote.RawCall;
import io.github.camelfitbit.remote.RelativePath;
import io.github.camelfitbit.transform.DataPointJson;
import org.jspecify.annotations.Nullable;

/** Any path of the connection's API, as {@code request}: for what has no words yet. Thread-safe. */
final class RawRequests implements Operation {

    private final RawApi api;
    private final People people;

    RawRequests(RawApi api, People people) {
        this.api = api;
        this.people = people;
    }

    @Override
    public CompletableFuture<OperationResult> run(OperationRequest request) {
        Connection connection = people.connected(request.connection());
        Arguments arguments = request.arguments();
        RawCall call = new RawCall(
                request.caller(),
                arguments.text("method", "GET"),
                new RelativePath(arguments.required("path", "CamelFitbitPath")),
                arguments.map("parameters"),
                bytes(request.body()));
        return api.send(connection.api(), call).thenApply(FitbitWebOperations::result);
    }

    private static byte[] bytes(@Nullable Object body) {
        if (body == null) {
            return new byte[0];
        } else if (body instanceof byte[] bytes) {
            return bytes;
        }
        boolean isPlain = body instanceof Map || body instanceof Collection;
        return (isPlain ? DataPointJson.text(body) : body.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
