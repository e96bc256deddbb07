package io.github.camelfitbit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;

/** The YAML routes of the repository, as users copy them. */
final class YamlRoutes {

    private YamlRoutes() {}

    /** All files. */
    static List<Path> files() {
        try (Stream<Path> found = Files.walk(Path.of("routes"))) {
            return found.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the routes of a file, such as {@code quickstart/sleep-to-json-lines}. */
    static void add(CamelContext camel, String name) throws Exception {
        add(camel, Path.of("routes", name + ".camel.yaml"));
    }

    static void add(CamelContext camel, Path file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file));
    }
}
