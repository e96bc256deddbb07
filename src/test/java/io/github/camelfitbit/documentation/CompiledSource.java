package io.github.camelfitbit.documentation;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source file of an example, compiled against what the tests run with, and gone when it is closed. */
public record CompiledSource(Path classes, URLClassLoader loader) implements AutoCloseable {

    /** Compiles it; what it loads from {@code resources} is found. */
    public static CompiledSource of(Path source, Path resources) throws IOException {
        Path classes = Files.createTempDirectory("example");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path", ""));
            boolean compiles = compiler.getTask(problems, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiles) {
                throw new AssertionError(source + " does not compile: " + problems);
            }
        }
        URL[] folders = {classes.toUri().toURL(), resources.toUri().toURL()};
        return new CompiledSource(classes, new URLClassLoader(folders, CompiledSource.class.getClassLoader()));
    }

    void runMain(String name) throws ReflectiveOperationException {
        loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    @Override
    public void close() throws IOException {
        loader.close();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
