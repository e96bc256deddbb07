package io.github.camelfitbit.operation;

import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTest {

    private final Arguments arguments = new Arguments(Map.of("from", "today", "to", " ", "id", "a, b,,a", "limit", 5));

    @Test
    void takesBlankForAbsent() {
        assertThat(arguments.text("to")).isNull();
        assertThat(arguments.text("to", "now")).isEqualTo("now");
        assertThat(arguments.text("from", "now")).isEqualTo("today");
    }

    @Test
    void readsAnythingAsText() {
        assertThat(arguments.text("limit")).isEqualTo("5");
    }

    @Test
    void listsElementsOnceAndInOrder() {
        assertThat(arguments.list("id")).containsExactly("a", "b");
        assertThat(arguments.list("absent")).isEmpty();
    }

    @Test
    void namesTheOptionAndTheHeaderThatAreMissing() {
        assertThatThrownBy(() -> arguments.required("to", "CamelFitbitTo"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("option 'to' is missing: set it on the endpoint, or as header CamelFitbitTo");
    }
}
