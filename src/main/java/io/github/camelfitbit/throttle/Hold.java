package io.github.camelfitbit.throttle;

import java.time.Instant;

import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.model.Api;
import org.jspecify.annotations.Nullable;

/**
 * A budget of requests that is used up: calls are refused. Immutable.
 *
 * @param api        whose budget of requests
 * @param connection whose call met it first
 * @param quota      whether it holds for the person, or for everybody
 * @param byVendor   whether the vendor refused a call (429), and not this component before it was made
 * @param since      when the first call was refused
 * @param until      when calls go through again, as far as that was known last; null when nobody said
 */
public record Hold(Api api, String connection, Quota quota, boolean byVendor, Instant since, @Nullable Instant until) {

    Hold longer(@Nullable Instant later) {
        return later == null || until != null && !later.isAfter(until)
                ? this
                : new Hold(api, connection, quota, byVendor, since, later);
    }
}
