package io.github.camelfitbit.remote.google;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.PersonResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BrokenAnswersTest {

    private static MalformedAnswerException broken(
            String contentType, String body, Function<GoogleHealthApi, CompletableFuture<?>> call) {
        var vendor = new ScriptedVendor().answers(200, Map.of("Content-Type", contentType), body);
        CompletionException thrown = catchThrowableOfType(
                CompletionException.class, () -> call.apply(vendor.api()).join());
        return (MalformedAnswerException) Failures.cause(thrown);
    }

    private static MalformedAnswerException brokenRecord(String contentType, String body) {
        return broken(contentType, body, api -> api.get(ScriptedVendor.ALICE, DataType.WEIGHT, "42"));
    }

    @Test
    void saysWhichTypeCameInPlaceOfJson() {
        MalformedAnswerException broken = brokenRecord("text/html; charset=UTF-8", "<!DOCTYPE html><p>weight 72.4</p>");

        assertThat(broken)
                .hasMessageContaining(
                        "GET /v4/users/me/dataTypes/weight/dataPoints/42 for connection 'alice' is not JSON but text/html")
                .message()
                .doesNotContain("72.4", "DOCTYPE");
        assertThat(broken.isRetryable()).isFalse();
    }

    @Test
    void writesNoForeignLettersOfAContentTypeIntoTheMessage() {
        assertThat(brokenRecord("text/html\r\nX: <script>" + "a".repeat(500), "<html>"))
                .message()
                .doesNotContain("\n", "<")
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'weight':{'sampleTime':{", "{'weight", "{'weight':{},", "{"})
    void asksAgainForAnAnswerThatWasCutShort(String body) {
        MalformedAnswerException broken = brokenRecord("application/json", body);

        assertThat(broken.reason()).isEqualTo("TRUNCATED");
        assertThat(broken.isRetryable()).isTrue();
        assertThat(broken).hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "[{'weight':{}}]", "null", "'72.4'", "{'weight':72.4}", "{}"})
    void refusesAnAnswerWithoutTheRecord(String body) {
        MalformedAnswerException broken = brokenRecord("application/json", body);

        assertThat(broken.reason()).isEqualTo("MALFORMED_ANSWER");
        assertThat(broken.isRetryable()).isFalse();
        assertThat(broken).message().contains("try again").doesNotContain("72.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "oops", "{'utcOffset':'noon'}"})
    void refusesAPersonsResourceThatIsNoObject(String body) {
        assertThat(broken("application/json", body, api -> api.resource(ScriptedVendor.ALICE, PersonResource.SETTINGS)))
                .message()
                .doesNotContain("noon", "oops");
    }

    @Test
    void refusesJsonThatIsNestedWithoutEnd() {
        assertThat(broken(
                        "application/json",
                        "{'a':".repeat(5000),
                        api -> api.resource(ScriptedVendor.ALICE, PersonResource.IDENTITY)))
                .isNotNull();
    }
}
