package io.github.camelfitbit.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute ago",
        "PT59S, less than a minute ago",
        "PT1M, 1 minute ago",
        "PT59M29S, 59 minutes ago",
        "PT59M30S, 1 hour ago",
        "PT47H, 47 hours ago",
        "PT48H, 2 days ago",
        "PT-1S, in less than a minute",
        "PT-59M-59S, in 1 hour",
        "P-6DT-23H-59M-59S, in 7 days",
        "P400D, 400 days ago"
    })
    void tellsDistancesAsPeopleDo(Duration ago, String words) {
        assertThat(Words.distance(NOW.minus(ago), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "sleep.readonly, see sleep",
        "sleep.writeonly, add and change sleep",
        "heartrate, see heart rate",
        "new_things.readonly, see new things",
        "new_things, see new things"
    })
    void tellsWhatAScopeAllows(String scope, String words) {
        assertThat(Words.scope(scope)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT59S, less than a minute",
        "PT1M, at least 1 minute",
        "PT89M, at least 89 minutes",
        "PT90M, at least 2 hours",
        "PT48H, at least 2 days"
    })
    void tellsHowLongSomethingTakes(Duration duration, String words) {
        assertThat(Words.atLeast(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"heart-rate, Heart rate", "daily-vo2-max, Daily VO2 max", "sleep, Sleep"})
    void tellsKindsOfDataAsPeopleDo(String type, String words) {
        assertThat(Words.type(type)).isEqualTo(words);
    }

    @Test
    void hasWordsForEveryScopeOfADataType() {
        assertThat(Stream.of(DataType.values())
                        .flatMap(type -> Stream.of(
                                type.scopes().readScope(), type.scopes().writeScope()))
                        .map(Words::scope))
                .allMatch(words -> words.matches("(see|add and change) [a-z, ]+"))
                .noneMatch(words -> words.contains("and fitness") || words.contains("health metrics"));
    }

    @Test
    void tellsTheSameScopesInTheSameOrder() {
        assertThat(Words.scopes(List.of("weight", "sleep"))).containsExactly("see sleep", "see weight");
    }

    @Test
    void tellsEveryStateAndApiInDifferentWords() {
        assertThat(Stream.of(ConnectionState.values()).map(Words::state)).doesNotHaveDuplicates();
        assertThat(Stream.of(Api.values()).map(Words::vendor)).containsExactlyInAnyOrder("Google", "Fitbit");
        assertThat(Words.choice(Api.FITBIT_WEB)).contains("going away");
        assertThat(Words.choice(Api.GOOGLE_HEALTH)).isEqualTo("Google Health API");
    }

    @Test
    void writesAMomentInUtc() {
        assertThat(Words.at(NOW)).isEqualTo("20 Nov 2026, 09:00 UTC");
    }

    @Test
    void writesFailuresAsSentences() {
        assertThat(Words.sentence(new InvalidArgumentException("the link has expired")))
                .isEqualTo("The link has expired.");
        assertThat(Words.sentence(new InvalidArgumentException("Ask again."))).isEqualTo("Ask again.");
        assertThat(Words.sentence(new InvalidArgumentException(""))).isEqualTo(".");
    }
}
