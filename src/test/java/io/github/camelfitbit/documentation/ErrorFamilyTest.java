package io.github.camelfitbit.documentation;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import io.github.camelfitbit.error.FitbitException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorFamilyTest {

    @Test
    void everyExceptionHasARowInTheReadmeAndEveryRowIsAnException() {
        String folder =
                "src/main/java/" + FitbitException.class.getPackageName().replace('.', '/');
        List<String> family = Page.filesIn(Page.file(folder), 1)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> name.endsWith("Exception.java"))
                .map(name -> name.replace(".java", ""))
                .toList();

        List<String> rows = Pattern.compile("(?m)^\\| `(\\w+Exception)` \\|")
                .matcher(Page.contentOf(Page.file("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(family);
    }
}
