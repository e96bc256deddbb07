package io.github.camelfitbit.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/** The page's HTML: Mustache templates, in which everything is escaped that is filled in. Thread-safe. */
final class Templates {

    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .nullValue("")
            .emptyStringIsFalse(true)
            .withLoader(Templates::open);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /**
     * Fills a template in.
     *
     * @param name  its name, without folder and ending
     * @param model what its names mean; a name without meaning is a fault of the template and fails
     */
    String fill(String name, Map<String, Object> model) {
        return compiled.computeIfAbsent(name, this::compile).execute(model);
    }

    private Template compile(String name) {
        try (Reader source = open(name)) {
            return compiler.compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) throws IOException {
        try (InputStream stream = Templates.class.getResourceAsStream(name + ".mustache")) {
            if (stream == null) {
                throw new IOException("no template " + name);
            }
            return new StringReader(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
