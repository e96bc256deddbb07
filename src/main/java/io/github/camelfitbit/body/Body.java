package io.github.camelfitbit.body;

import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/** The typed body of a data type: what was measured, and when. Immutable. */
public abstract class Body extends Members {

    private final @Nullable ObservedTime observed;

    Body(Schema schema, @Nullable ObservedTime observed, Map<?, ?> value) {
        super(schema, value);
        this.observed = observed;
    }

    /** When it was observed; null when nobody said: a sample that is written without is taken now. */
    public final @Nullable ObservedTime observed() {
        return observed;
    }

    /** What it is a body of. */
    public abstract BodyType<?> bodyType();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Body body && super.equals(body) && Objects.equals(observed, body.observed);
    }

    @Override
    public final int hashCode() {
        return 31 * super.hashCode() + Objects.hashCode(observed);
    }
}
