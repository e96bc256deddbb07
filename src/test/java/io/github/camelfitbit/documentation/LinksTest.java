package io.github.camelfitbit.documentation;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTest {

    private static final Pattern RELATIVE_LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#]+)(#[^)]*)?\\)");

    static Iterable<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void relativeLinksLeadToAFile(Page page) {
        Path itself = Page.file(page.path().toString());
        Matcher links = RELATIVE_LINK.matcher(page.text());
        while (links.find()) {
            assertThat(itself.resolveSibling(links.group(1)))
                    .as("a link in %s", page)
                    .exists();
        }
    }
}
