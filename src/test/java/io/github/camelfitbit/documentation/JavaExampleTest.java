package io.github.camelfitbit.documentation;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The example in {@code examples/java-main}, compiled and run as it stands, but for a moment and with a free port. */
class JavaExampleTest {

    private static final Path EXAMPLE = Page.file("examples/java-main/src/main");

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void putBack() {
        Thread.currentThread().setContextClassLoader(usual);
        settings().keySet().forEach(System::clearProperty);
    }

    @Test
    void compilesStartsAndOpensItsStoreWithTheOptionsOfItsProperties() throws Exception {
        settings().forEach(System::setProperty);
        Path source = EXAMPLE.resolve("java/com/example/nights/Nights.java");
        try (CompiledSource compiled = CompiledSource.of(source, EXAMPLE.resolve("resources"))) {
            Thread.currentThread().setContextClassLoader(compiled.loader());
            compiled.runMain("com.example.nights.Nights");
        }
        assertThat(folder.resolve("store/connections")).isDirectory();
    }

    private Map<String, String> settings() {
        return Map.of(
                "camel.main.durationMaxSeconds", "1",
                "camel.server.port", "0",
                "camel.component.fitbit.clientId", "example",
                "camel.component.fitbit.clientSecret", "example",
                "camel.component.fitbit.encryptionKey", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "camel.component.fitbit.storeDirectory", folder.resolve("store").toString());
    }
}
