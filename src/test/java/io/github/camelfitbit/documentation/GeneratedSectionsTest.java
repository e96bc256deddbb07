package io.github.camelfitbit.documentation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Run with {@code -Dapprove=true} to renew the sections. */
class GeneratedSectionsTest {

    private final Sections sections = new Sections();

    static Iterable<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areAsTheirSourcesSay(Page page) {
        String renewed = page.renewed(what -> sections.of(what, page.isAdoc()));
        if (Boolean.getBoolean("approve")) {
            page.write(renewed);
        } else {
            assertThat(page.text())
                    .as("%s is stale: renew it with mvn test -Dtest=GeneratedSectionsTest -Dapprove=true", page)
                    .isEqualTo(renewed);
        }
    }
}
