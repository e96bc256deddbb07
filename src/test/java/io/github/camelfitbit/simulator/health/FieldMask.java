package io.github.camelfitbit.simulator.health;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;

/** {@code updateMask}: members in camel case with commas between them. */
final class FieldMask {
    private FieldMask() {}

    /** Empty without a mask; a name that the shape does not have is refused. */
    static Optional<Set<String>> of(Ask ask, Shape.Fields shape) {
        return ask.parameter("updateMask").filter(mask -> !mask.isEmpty()).map(mask -> {
            Set<String> fields = new LinkedHashSet<>(Arrays.asList(mask.split(",", -1)));
            fields.stream().filter(field -> !shape.has(field)).findFirst().ifPresent(field -> {
                throw Refusal.invalid("INVALID_FIELD_MASK_DATA", "update_mask", "There is no field '" + field + "'");
            });
            return fields;
        });
    }
}
