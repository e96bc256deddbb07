package io.github.camelfitbit.vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.documentation.CompiledSource;
import io.github.camelfitbit.vocabulary.Described.Type;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java examples of the pages, compiled and run. */
class JavaExampleTest {

    @TempDir
    private static Path folder;

    private static CompiledSource compiled;

    static Stream<Type> written() {
        return DescriptionReader.read().types().stream().filter(Type::isWritten);
    }

    @BeforeAll
    static void compile() throws Exception {
        Described described = DescriptionReader.read();
        String methods = written()
                .map(type -> "    public static Body " + type.dataType().member() + "() {\n        return "
                        + new JavaExample(described, type).expression() + ";\n    }\n")
                .collect(Collectors.joining());
        Path source = Files.writeString(
                folder.resolve("Written.java"),
                "import io.github.camelfitbit.body.*;\nimport java.time.OffsetDateTime;\nimport java.util.List;\n"
                        + "public class Written {\n" + methods + "}\n");
        compiled = CompiledSource.of(source, folder);
    }

    @AfterAll
    static void close() throws Exception {
        compiled.close();
    }

    @ParameterizedTest
    @MethodSource("written")
    void makesWhatTheExampleInJsonSays(Type type) throws Exception {
        Map<String, Object> write = Objects.requireNonNull(type.write());

        Body body = (Body) compiled.loader()
                .loadClass("Written")
                .getMethod(type.dataType().member())
                .invoke(null);

        assertThat(body.toMap())
                .isEqualTo(Vocabulary.ofRecords(type.dataType()).orElseThrow().checked(write));
        assertThat(body.observed()).isEqualTo(Examples.time(type.dataType()));
    }
}
