package io.github.camelfitbit.documentation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Versions that pages and examples name are those that the build uses. */
class VersionsTest {

    private static final String POM = Page.contentOf(Page.file("pom.xml"));

    @Test
    void pagesNameTheVersionsOfTheBuild() {
        List<String> known = Stream.of("version", "camel.version", "vertx.version", "flyway.version")
                .map(name -> first(POM, name))
                .toList();

        assertThat(Page.all().stream()
                        .flatMap(page -> page.snippets("xml").stream())
                        .flatMap(snippet -> Pattern.compile("<version>(.*?)</version>")
                                .matcher(snippet.code())
                                .results())
                        .map(version -> version.group(1)))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void theJavaExampleUsesTheVersionsOfTheBuild() {
        String example = Page.contentOf(Page.file("examples/java-main/pom.xml"));

        assertThat(first(example, "camel.version")).isEqualTo(first(POM, "camel.version"));
        assertThat(first(example, "camel-fitbit.version")).isEqualTo(first(POM, "version"));
    }

    private static String first(String pom, String element) {
        String name = Pattern.quote(element);
        return Pattern.compile("<" + name + ">(.*?)</" + name + ">")
                .matcher(pom)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
