package io.github.camelfitbit.transform;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlainJsonTest {

    @Test
    void readsEveryJsonTypeAndLeavesOutNull() {
        assertThat(
                        PlainJson.object(
                                "{\"a\":1,\"b\":1.5,\"c\":\"NaN\",\"d\":true,\"e\":null,\"f\":[1,null,\"x\",{}],\"g\":{\"h\":[]}}"))
                .isEqualTo(Map.of(
                        "a",
                        1,
                        "b",
                        1.5,
                        "c",
                        "NaN",
                        "d",
                        true,
                        "f",
                        List.of(1, "x", Map.of()),
                        "g",
                        Map.of("h", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "\"text\"", "72400", "null", "weight", "<weight>72400</weight>"})
    void refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> PlainJson.object(text))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageStartingWith("the body is not a JSON object: ")
                .hasMessageContaining("send one such as")
                .hasNoCause();
    }

    @Test
    void refusesASecondObjectBehindTheFirst() {
        assertThatThrownBy(() -> PlainJson.object("{} {}")).hasMessageContaining("something follows the object");
    }

    @Test
    void showsWhereItBreaksButNotTheText() {
        assertThatThrownBy(() -> PlainJson.object("{\"weightGrams\":72499,\n  \"notes\": secret"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("line 2, column ")
                .message()
                .doesNotContain("72499", "secret");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatThrownBy(() -> PlainJson.object("{\"a\":".repeat(5000))).isInstanceOf(InvalidArgumentException.class);
    }
}
