package io.github.camelfitbit.remote.fitbit.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.error.UnknownResourceException;
import io.github.camelfitbit.remote.PlainAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebOperationsTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T23:30:00+01:00[Europe/Madrid]");
    private static final java.net.URI BASE = java.net.URI.create("https://api.fitbit.com");

    static Iterable<WebOperation> operations() {
        return WebOperations.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hasAParameterForEveryPlaceAndAPlaceForEveryParameter(WebOperation operation) {
        long inPath = operation.parameters().stream()
                .filter(parameter -> parameter.place() == WebParameter.Place.PATH)
                .filter(parameter -> operation.path().contains('{' + parameter.name() + '}'))
                .count();

        assertThat(operation.path().chars().filter(letter -> letter == '{').count())
                .isEqualTo(inPath);
        assertThat(operation.parameters()).extracting(WebParameter::name).doesNotHaveDuplicates();
        assertThat(operation.verb()).isIn("GET", "POST", "DELETE");
    }

    @Test
    void holdsEveryOperationOfTheVendorButItsAuthorization() {
        assertThat(WebOperations.all()).hasSize(125);
    }

    @Test
    void guessesWhatWasMeant() {
        assertThatThrownBy(() -> WebOperations.get("sleep.dya"))
                .isInstanceOf(UnknownResourceException.class)
                .hasMessageContaining("did you mean sleep.day,");
    }

    @Test
    void countsTheScopesOfTheCollectionOnly() {
        WebOperation create = WebOperations.get("subscription.create.collection");

        assertThat(create.scopes(List.of("body", "x"))).containsExactly("weight");
        assertThat(create.scopes(List.of("userRevokedAccess"))).isEmpty();
    }

    @Test
    void fillsInWhatHasADefault() {
        WebArguments arguments =
                WebArguments.of(WebOperations.get("sleep.list"), Map.of("afterDate", "yesterday"), NOW);

        assertThat(arguments.values())
                .containsEntry("u", "-")
                .containsEntry("afterDate", "2026-11-19")
                .containsEntry("sort", "asc")
                .containsEntry("limit", "100")
                .containsEntry("offset", "0");
    }

    @Test
    void followsTheQueryOfTheNextPageOnly() {
        WebPages pages = new WebPages(WebOperations.get("sleep.list"), BASE, 10);

        assertThat(pages.add(page("https://api.fitbit.com/1.2/user/7ZK2QP/sleep/list.json?offset=1&limit=1")))
                .contains("offset=1&limit=1");
        assertThat(pages.add(page(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/1.2/user/-/sleep/list.json?offset=1",
                "https://api.fitbit.com.evil.example/1.2/user/-/sleep/list.json?offset=1",
                "https://api.fitbit.com/1/user/-/profile.json?offset=1",
                "https://api.fitbit.com/1.2/user/-/sleep/list.json",
                "/1.2/user/-/sleep/list.json?offset=1",
                "not an address"
            })
    void followsNoPageAnywhereElse(String next) {
        WebPages pages = new WebPages(WebOperations.get("sleep.list"), BASE, 10);

        assertThatThrownBy(() -> pages.add(page(next))).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void endsWhenThePagesGoInCircles() {
        WebPages pages = new WebPages(WebOperations.get("sleep.list"), BASE, 10);
        PlainAnswer page = page("https://api.fitbit.com/1.2/user/-/sleep/list.json?offset=1");
        assertThat(pages.add(page)).isPresent();

        assertThatThrownBy(() -> pages.add(page)).isInstanceOf(RepeatedPageException.class);
    }

    private static PlainAnswer page(String next) {
        return new PlainAnswer(200, Map.of("sleep", List.of(Map.of("logId", 1)), "pagination", Map.of("next", next)));
    }
}
