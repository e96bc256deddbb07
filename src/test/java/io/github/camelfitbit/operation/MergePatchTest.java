package io.github.camelfitbit.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.transform.PlainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MergePatchTest {

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}              | {\"a\":\"c\"}              | {\"a\":\"c\"}",
                "{\"a\":\"b\"}              | {\"b\":\"c\"}              | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}              | {\"a\":null}               | {}",
                "{\"a\":[\"b\"]}            | {\"a\":\"c\"}              | {\"a\":\"c\"}",
                "{\"a\":{\"b\":1,\"c\":2}}  | {\"a\":{\"b\":null}}       | {\"a\":{\"c\":2}}",
                "{\"a\":[1,2]}              | {\"a\":[3]}                | {\"a\":[3]}",
                "{\"a\":1}                  | {\"a\":{\"b\":{\"c\":null}}} | {\"a\":{\"b\":{}}}"
            })
    void changesAsTheStandardSays(String target, String changes, String expected) {
        assertThat(MergePatch.apply(PlainJson.object(target), PlainJson.patch(changes)))
                .isEqualTo(PlainJson.object(expected));
    }

    @Test
    void leavesWhatItWasGivenAsItIs() {
        Map<String, Object> target = new HashMap<>(Map.of("a", Map.of("b", 1), "c", List.of(1)));
        MergePatch.apply(target, Map.of("a", Map.of("b", 2)));

        assertThat(target).isEqualTo(Map.of("a", Map.of("b", 1), "c", List.of(1)));
    }
}
