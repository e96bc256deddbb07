package io.github.camelfitbit.remote;

import java.io.IOException;
import java.net.URI;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;

/**
 * A vendor's API as it is asked without translation. Thread-safe as its parts are.
 *
 * @param base      where the API is, without a slash at the end
 * @param transport the way there: authorised, throttled, repeated where that helps
 * @param failures  what answers mean that are no success
 */
public record VendorHost(URI base, HttpTransport transport, FailureReader failures) {

    /** Makes an exception of an answer that is no success. */
    @FunctionalInterface
    public interface FailureReader {

        /** The exception; never null. */
        FitbitException read(HttpRequest request, HttpResponse response) throws IOException;
    }
}
