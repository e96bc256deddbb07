package io.github.camelfitbit.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.error.InvalidArgumentException;

/** Style sheets and scripts: these four and nothing else of the classpath. Read once, at start. Immutable. */
final class Assets {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, PageAnswer> byName = new HashMap<>();

    /** @throws InvalidArgumentException when a WebJar is not on the classpath */
    Assets() {
        add("pico.min.css", WEBJARS + "picocss__pico/2.1.1/css/pico.min.css", CSS);
        add("chart.umd.js", WEBJARS + "chart.js/4.4.1/dist/chart.umd.js", SCRIPT);
        add("page.css", "page.css", CSS);
        add("page.js", "page.js", SCRIPT);
    }

    Optional<PageAnswer> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void add(String name, String resource, String contentType) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new InvalidArgumentException(
                        "connections/page does not find " + name + "; " + PageLibraries.NEEDED);
            }
            byName.put(
                    name,
                    PageAnswer.of(200, contentType, stream.readAllBytes())
                            .with("Cache-Control", "public, max-age=86400"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
