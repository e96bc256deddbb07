package io.github.camelfitbit.webhook;

import java.util.List;
import java.util.Set;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the vendor tells it: whose connection it is about is not known yet.
 *
 * @param api          who tells it
 * @param vendorUserId the person, as the vendor calls them
 * @param subject      what changed, in the vendor's word
 * @param types        the data types that this means; empty when the word is not known
 * @param operation    what happened, in the vendor's word; null when it does not say
 * @param ranges       where; empty when it does not say
 * @param subscription the vendor's name of the subscription; null when it has none
 */
record Told(
        Api api,
        String vendorUserId,
        String subject,
        Set<DataType> types,
        @Nullable String operation,
        List<TimeRange> ranges,
        @Nullable String subscription) {

    /** The person's name at the vendor is nobody's business. */
    @Override
    public String toString() {
        return api.text() + " tells of " + subject;
    }
}
