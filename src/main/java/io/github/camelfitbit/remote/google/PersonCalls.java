package io.github.camelfitbit.remote.google;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.remote.PercentEncoding;
import io.github.camelfitbit.remote.PersonResource;

/**
 * What a person has besides data points. Thread-safe.
 *
 * @param calls the way to the vendor
 */
record PersonCalls(Calls calls) {

    private static final String MAX_DEVICES = "100";

    CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource) {
        return calls.object(calls.get(caller, path(resource), Query.NONE));
    }

    /** The mask names what was given, and nothing else is touched; sent twice it changes no more than once. */
    CompletableFuture<Map<String, Object>> update(Caller caller, PersonResource resource, Map<String, Object> members) {
        Query mask = Query.NONE.with("updateMask", String.join(",", members.keySet()));
        byte[] body = WireWriter.object(json -> WireWriter.writeMembers(json, members));
        return calls.changed(
                calls.send("PATCH", caller, path(resource), mask, body).asRepeatable());
    }

    CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        return calls.all(
                caller, "v4/users/me/pairedDevices", Query.NONE.with("pageSize", MAX_DEVICES), "pairedDevices");
    }

    CompletableFuture<Map<String, Object>> device(Caller caller, String id) {
        return calls.object(calls.get(caller, "v4/users/me/pairedDevices/" + PercentEncoding.of(id), Query.NONE))
                .thenApply(Named::withId);
    }

    CompletableFuture<byte[]> exportTcx(Caller caller, String id, boolean partialData) {
        String path = "v4/users/me/dataTypes/exercise/dataPoints/" + PercentEncoding.of(id) + ":exportExerciseTcx";
        Query query = Query.NONE.with("alt", "media").with("partialData", partialData ? "true" : null);
        HttpRequest call = calls.get(caller, path, query).withHeader("Accept", "*/*");
        return calls.transport().send(call, tcx(call));
    }

    /** The file itself, or JSON around it, which the vendor answers to whoever does not ask for media. */
    private static ResponseReader<byte[]> tcx(HttpRequest call) {
        return response -> isJson(response)
                ? Answers.to(call, Answers::object)
                        .read(response)
                        .getOrDefault("tcxData", "")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8)
                : Answers.to(call, body -> body.readAllBytes()).read(response);
    }

    private static boolean isJson(HttpResponse response) {
        return response.isSuccess()
                && response.header("Content-Type")
                        .filter(type -> type.startsWith("application/json"))
                        .isPresent();
    }

    private static String path(PersonResource resource) {
        return switch (resource) {
            case IDENTITY -> "v4/users/me/identity";
            case PROFILE -> "v4/users/me/profile";
            case SETTINGS -> "v4/users/me/settings";
            case IRN_PROFILE -> "v4/users/me/irnProfile";
        };
    }
}
