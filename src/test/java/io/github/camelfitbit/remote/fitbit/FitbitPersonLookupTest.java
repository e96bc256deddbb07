package io.github.camelfitbit.remote.fitbit;

import java.net.URI;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.ScriptedTransport;
import io.github.camelfitbit.oauth.token.BearerTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static org.assertj.core.api.Assertions.assertThat;

class FitbitPersonLookupTest {

    private static final URI BASE = URI.create("https://api.fitbit.com");

    private final ScriptedTransport http = new ScriptedTransport();
    private final CompletableFuture<Person> person = new FitbitPersonLookup(
                    token -> new BearerTransport(http, BASE, token), BASE)
            .lookUp("alice", Secret.of("access-1"));

    @Test
    void readsTheIdAndTheTimeZoneFromTheProfile() {
        http.last().answer(200, "{\"user\":{\"encodedId\":\"7ZK2QP\",\"timezone\":\"Europe/Madrid\",\"age\":40}}");

        assertThat(person).isCompletedWithValue(new Person(null, "7ZK2QP", ZoneId.of("Europe/Madrid")));
        assertThat(http.last().request().uri()).hasToString("https://api.fitbit.com/1/user/-/profile.json");
        assertThat(http.last().bearer()).isEqualTo("Bearer access-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", ""})
    void doesWithoutAZoneThatIsNone(String zone) {
        http.last().answer(200, "{\"user\":{\"encodedId\":\"7ZK2QP\",\"timezone\":\"" + zone + "\"}}");

        assertThat(person).isCompletedWithValue(new Person(null, "7ZK2QP", null));
    }

    @Test
    void saysThatTheScopeIsMissing() {
        http.last().answer(403, "{\"errors\":[{\"errorType\":\"insufficient_scope\"}],\"success\":false}");

        assertThat(failure(person)).isInstanceOf(MissingScopeException.class).hasMessageContaining("'profile'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{}", "{\"user\":[]}", "{\"user\":{\"encodedId\":7}}", "{\"user\":{\"age\":40"})
    void refusesWhatIsNoProfileWithoutRepeatingIt(String body) {
        http.last().answer(200, body);

        assertThat(failure(person))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("fitbitBaseUrl")
                .message()
                .doesNotContain("40", "html");
    }
}
