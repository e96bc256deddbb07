package io.github.camelfitbit.compound;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** Whose records a summary counts. */
public enum Sources {
    /** The vendor's merged view: what several devices saw counts once. The default. */
    MERGED("all-sources", null),
    /** Each source by itself; their figures overlap and are never added up. */
    ALL("", null),
    /** Trackers and watches only, merged. */
    WEARABLES("google-wearables", "google-wearables"),
    /** First-party sources only, merged. */
    GOOGLE("google-sources", "google-sources"),
    /** What this application wrote. */
    OWN("self-sources", "self-sources");

    private final String vendorWord;
    private final @Nullable String family;

    Sources(String vendorWord, @Nullable String family) {
        this.vendorWord = vendorWord;
        this.family = family;
    }

    /**
     * Reads the option {@code sources}: our word, or the vendor's for the same.
     *
     * @throws InvalidArgumentException when it is neither
     */
    public static Sources parse(@Nullable String text) {
        String word = text == null ? MERGED.text() : text.trim();
        return Stream.of(values())
                .filter(sources -> sources.text().equals(word) || sources.vendorWord.equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException("option 'sources' is '" + text + "': a summary takes "
                        + Stream.of(values()).map(Sources::text).collect(Collectors.joining(", "))));
    }

    /** The spelling in options and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The vendor's family of sources; null for all of them. */
    @Nullable
    String family() {
        return family;
    }
}
