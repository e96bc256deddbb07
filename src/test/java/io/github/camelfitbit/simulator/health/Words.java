package io.github.camelfitbit.simulator.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** The vendor's long lists of words, such as the kinds of exercise; there are too many for a line of code. */
final class Words {
    private static final String FOLDER = "/io/github/camelfitbit/simulator/";

    private Words() {}

    static Set<String> load(String list) {
        String resource = FOLDER + list + ".txt";
        try (InputStream words = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
            return Set.of(new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .trim()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
