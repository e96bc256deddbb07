package io.github.camelfitbit.remote.fitbit.web;

import java.time.ZonedDateTime;
import java.util.Map;

import io.github.camelfitbit.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a route asks for.
 *
 * @param operation  the operation
 * @param caller     for whom
 * @param parameters by name, as the route gave them
 * @param body       the members of a JSON body; null for none
 * @param maxPages   how many pages are fetched and joined at most, 1 or more; for paged operations
 * @param now        the time in the person's zone
 */
public record WebCall(
        WebOperation operation,
        Caller caller,
        Map<String, ?> parameters,
        @Nullable Map<String, ?> body,
        int maxPages,
        ZonedDateTime now) {}
