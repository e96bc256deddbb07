package io.github.camelfitbit.operation;

import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.transform.PlainJson;
import org.jspecify.annotations.Nullable;

/** The message's body where an operation takes a JSON object: as text or as a map. Stateless. */
final class JsonBody {

    private JsonBody() {}

    /**
     * The members of the body; one that is null is there, as null.
     *
     * @throws InvalidArgumentException when there is no body, or it is no JSON object
     */
    static Map<?, ?> members(@Nullable Object body) {
        if (body instanceof Map<?, ?> map) {
            return map;
        }
        if (body instanceof String text && !text.isBlank()) {
            return PlainJson.patch(text);
        }
        throw new InvalidArgumentException("there is no body to write: send a JSON object, a map or a data point");
    }
}
