package io.github.camelfitbit.operation;

import java.util.Set;

import io.github.camelfitbit.remote.fitbit.web.WebOperation;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/** What the table of the Fitbit Web API recommends for connections that moved is there. */
class WebEquivalentsTest {

    /** Resources without a data type, and what has a format of its own. */
    private static final Set<String> OTHERS = Set.of(
            "daily-summary/get",
            "exercise/export-tcx",
            "irn-profile/get",
            "profile/get",
            "profile/update",
            "subscriptions/create",
            "subscriptions/delete",
            "subscriptions/list");

    static Iterable<String> recommended() {
        return WebOperations.all().stream()
                .map(WebOperation::atGoogle)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .filter(words -> !OTHERS.contains(words))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recommended")
    void isAnOperation(String words) {
        String[] parts = words.split("/");

        assertThatCode(() -> Operations.check(parts[0], parts[1])).doesNotThrowAnyException();
    }
}
