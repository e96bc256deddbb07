package io.github.camelfitbit.http;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is still on the wire: valid inside {@link ResponseReader#read} only.
 *
 * @param status  the HTTP status
 * @param headers looks a header up by its name, whatever its case; null when it is absent
 * @param body    the body as it arrives; empty when there is none. Closed by the transport
 */
public record HttpResponse(int status, Function<String, @Nullable String> headers, InputStream body) {

    /** The header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /** The header's value as a whole number of at most six digits; empty when it is absent, or anything else. */
    public Optional<Integer> number(String name) {
        return header(name)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    /** Whether the status says success (2xx). */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
