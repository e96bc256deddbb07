package io.github.camelfitbit.connect;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    @ParameterizedTest
    @ValueSource(strings = {"connected", "detail", "disconnect", "guarded", "link", "list", "message"})
    void showEveryFieldAsTextWhateverItHolds(String template) {
        String page = new Templates().fill(template, new EverythingIsHostile());

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x", "\"'>");
    }

    /** Whatever a template asks for, it is given a script. */
    private static final class EverythingIsHostile extends AbstractMap<String, Object> {

        @Override
        public Object get(Object name) {
            return HOSTILE;
        }

        @Override
        public boolean containsKey(Object name) {
            return true;
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
