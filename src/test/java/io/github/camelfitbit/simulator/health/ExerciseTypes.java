package io.github.camelfitbit.simulator.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** The vendor's words for kinds of exercise; there are too many for a line of code. */
final class ExerciseTypes {
    private static final String RESOURCE = "/io/github/camelfitbit/simulator/exercise-types.txt";

    private ExerciseTypes() {}

    static Set<String> load() {
        try (InputStream words = Objects.requireNonNull(ExerciseTypes.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return Set.of(new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .trim()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
