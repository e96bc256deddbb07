package io.github.camelfitbit.operation;

import io.github.camelfitbit.remote.fitbit.web.WebOperation;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/** What the table of the Fitbit Web API recommends for connections that moved is there. */
class WebEquivalentsTest {

    static Iterable<String> recommended() {
        return WebOperations.all().stream()
                .map(WebOperation::atGoogle)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recommended")
    void isAnOperation(String words) {
        String[] parts = words.split("/");

        assertThatCode(() -> Operations.check(parts[0], parts[1])).doesNotThrowAnyException();
    }
}
