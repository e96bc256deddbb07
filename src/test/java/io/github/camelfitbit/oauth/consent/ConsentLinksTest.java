package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.RememberedConsents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConsentLinksTest {

    private static final URI RETURN = URI.create("https://app.example.org/settings?tab=2");
    private static final ConsentRequest FULL = new ConsentRequest(
            "alice \u00fc/?#", Api.FITBIT_WEB, Set.of("sleep", "profile"), "alice@example.org", null, RETURN);

    private final HandMovedClock clock = new HandMovedClock();
    private final RememberedConsents pending = new RememberedConsents();
    private final Signer signer = Signer.of(null);
    private final ConsentLinks links = links("https://app.example.org/fitbit", signer);

    @Test
    void saysWhatItIsForAndIsGoodOnce() {
        String token = token(links.issue(FULL));

        assertThat(links.open(token)).isEqualTo(FULL);
        assertThat(links.open(token)).as("opening spends nothing").isEqualTo(FULL);
        assertThat(links.spend(token)).isEqualTo(FULL);
        assertThatThrownBy(() -> links.spend(token))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("used already");
    }

    @Test
    void leavesOutWhatWasNotAskedFor() {
        ConsentRequest bare = ConsentRequest.of("alice");

        assertThat(links.spend(token(links.issue(bare)))).isEqualTo(bare);
    }

    @Test
    void leadsToThePage() {
        assertThat(links.issue(FULL).toString()).startsWith("https://app.example.org/fitbit/link/");
        assertThat(links("https://app.example.org/fitbit/", signer).issue(FULL).toString())
                .startsWith("https://app.example.org/fitbit/link/");
    }

    @Test
    void expires() {
        String token = token(links.issue(FULL));
        clock.advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(links.open(token)).isEqualTo(FULL);
        clock.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> links.open(token)).hasMessageContaining("expired");
        assertThatThrownBy(() -> links.spend(token)).hasMessageContaining("expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "not-a-link"})
    void isNotTakenFromAnybodyElse(String token) {
        assertThatThrownBy(() -> links.open(token))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("not one of ours");
    }

    @Test
    void isNotTakenWhenItWasChangedOrCut() {
        String token = token(links.issue(FULL));
        String payload = new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
        String evil = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        payload.replace("app.example.org", "evil.example.org").getBytes(StandardCharsets.UTF_8));

        for (String changed : new String[] {
            evil + token.substring(token.indexOf('.')), token.substring(0, token.length() - 1), "x" + token, token + "x"
        }) {
            assertThatThrownBy(() -> links.spend(changed)).hasMessageContaining("not one of ours");
        }
        assertThatThrownBy(() -> links.open("a".repeat(5_000))).hasMessageContaining("not one of ours");
        assertThat(links.spend(token)).as("and is still good").isEqualTo(FULL);
    }

    @Test
    void isNotTakenByANodeWithAnotherKey() {
        String token = token(links.issue(FULL));

        assertThatThrownBy(() ->
                        links("https://app.example.org/fitbit", Signer.of(null)).open(token))
                .hasMessageContaining("not one of ours");
    }

    @Test
    void cannotBeBroughtBackAsAState() {
        links.issue(FULL);

        assertThat(pending.byState.keySet())
                .hasSize(1)
                .noneMatch(state -> BoundState.isFor(state, null) || BoundState.isFor(state, "browser-1"));
    }

    @Test
    void isIssuedForKeysOnly() {
        assertThatThrownBy(() -> links.issue(ConsentRequest.of("two\nlines")))
                .isInstanceOf(InvalidArgumentException.class);
    }

    private ConsentLinks links(String connectUri, Signer by) {
        return new ConsentLinks(URI.create(connectUri), Duration.ofHours(1), by, pending, clock);
    }

    private static String token(URI link) {
        return link.toString().substring(link.toString().lastIndexOf('/') + 1);
    }
}
