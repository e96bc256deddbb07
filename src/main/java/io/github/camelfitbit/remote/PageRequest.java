package io.github.camelfitbit.remote;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A question for one page of records.
 *
 * @param caller    whose records, and how urgent
 * @param type      the data type
 * @param operation {@link DataOperation#LIST} or {@link DataOperation#RECONCILE}
 * @param range     the stretch of time; it is compared with what the type's filter looks at
 * @param pageToken continues an earlier page; null for the first
 * @param sources   the vendor's family of sources, such as {@code google-wearables}; null for all
 */
public record PageRequest(
        Caller caller,
        DataType type,
        DataOperation operation,
        TimeRange range,
        @Nullable String pageToken,
        @Nullable String sources) {

    /** The same question for another stretch, from its first page. */
    public PageRequest over(TimeRange other) {
        return new PageRequest(caller, type, operation, other, null, sources);
    }

    /** The same question, continued. */
    public PageRequest after(String token) {
        return new PageRequest(caller, type, operation, range, token, sources);
    }
}
