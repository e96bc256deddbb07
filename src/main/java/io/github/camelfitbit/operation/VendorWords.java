package io.github.camelfitbit.operation;

import java.time.ZonedDateTime;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.remote.RawCall;
import io.github.camelfitbit.remote.RelativePath;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import org.jspecify.annotations.Nullable;

/** What an endpoint says in a vendor's own words, looked at before the first message comes. Stateless. */
public final class VendorWords {

    private VendorWords() {}

    /**
     * Fails on options that no header could make good.
     *
     * @param now any time; days are not compared with it
     * @throws InvalidArgumentException when a parameter is unknown or breaks its rule, or the path or the method of a
     *     request is none
     */
    public static void check(String resource, @Nullable String operation, Arguments arguments, ZonedDateTime now) {
        Map<String, Object> parameters = arguments.map("parameters");
        if (resource.equals("web") && operation != null) {
            WebOperations.get(operation).check(parameters, now);
        } else if (resource.equals("request")) {
            RawCall.requireMethod(arguments.text("method", "GET"));
            RawCall.requireNames(parameters.keySet());
            String path = arguments.text("path");
            if (path != null) {
                new RelativePath(path);
            }
        } else if (!parameters.isEmpty()) {
            throw new InvalidArgumentException("option 'parameter.*' is not one of '" + resource
                    + "': it belongs to web/<operation-id> and request; leave it out");
        }
    }
}
