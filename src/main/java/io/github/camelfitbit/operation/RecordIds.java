package io.github.camelfitbit.operation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's ids that an operation is called with. An id becomes a part of the path: nothing may step out of it. Where
 * a record's own id stands ({@code alice/weight/42}), it must be one of this connection and data type. Stateless.
 */
final class RecordIds {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private RecordIds() {}

    /**
     * The id of something that is no data point.
     *
     * @throws InvalidArgumentException when there is none, or it cannot be one
     */
    static String one(OperationRequest request) {
        return checked(request.arguments().required("id", "CamelFitbitId"));
    }

    /**
     * The id of a record.
     *
     * @throws InvalidArgumentException when there is none, or it cannot be one, or is another connection's
     */
    static String one(DataType type, OperationRequest request) {
        return ofRecord(type, request, request.arguments().required("id", "CamelFitbitId"));
    }

    /** The id of the record that is updated: the option, else what the body calls itself. */
    static String updated(DataType type, OperationRequest request) {
        String named = ofBody(request.body());
        if (named != null) {
            String vendorId = ofRecord(type, request, named);
            return request.arguments().text("id") == null ? vendorId : one(type, request);
        }
        return one(type, request);
    }

    /** All ids that the option lists. */
    static List<String> all(DataType type, OperationRequest request) {
        request.arguments().required("id", "CamelFitbitId");
        return request.arguments().list("id").stream()
                .map(id -> ofRecord(type, request, id))
                .toList();
    }

    private static @Nullable String ofBody(@Nullable Object body) {
        if (body instanceof DataPoint point) {
            return point.vendorId() == null ? null : point.id();
        }
        Object id = body == null || body instanceof Body ? null : idOfMembers(body);
        return id == null ? null : id.toString();
    }

    private static @Nullable Object idOfMembers(Object body) {
        Map<?, ?> members = JsonBody.members(body);
        return members.get("id");
    }

    private static String ofRecord(DataType type, OperationRequest request, String id) {
        int slash = id.lastIndexOf('/');
        String own = request.connection() + '/' + type.id() + '/';
        if (slash >= 0 && !id.substring(0, slash + 1).equals(own)) {
            throw new InvalidArgumentException(
                    "'id' is '" + shortened(id) + "', which is that of another connection or data"
                            + " type: what begins with '" + own + "' can be used here");
        }
        return checked(id.substring(slash + 1));
    }

    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidArgumentException("option 'id' is '" + shortened(id)
                    + "': an id of the vendor is made of letters, digits, '-' and '_'; take it from the record's id,"
                    + " behind its last slash");
        }
        return id;
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), 80));
    }
}
