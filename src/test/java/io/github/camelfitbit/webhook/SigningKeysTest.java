package io.github.camelfitbit.webhook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.crypto.Keyset.Verdict;
import io.github.camelfitbit.crypto.SigningVendor;
import io.github.camelfitbit.error.RemoteUnavailableException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysTest {

    private static final byte[] BODY = Webhooked.bytes("[]");

    private final Webhooked world = new Webhooked();
    private final SigningKeys keys = world.keys();

    @Test
    void fetchesTheKeysOnceInSixHours() {
        assertThat(check(world.google)).isCompletedWithValue(Verdict.GENUINE);
        world.time.advance(SigningKeys.FRESH.minusSeconds(1));
        assertThat(check(world.google)).isCompletedWithValue(Verdict.GENUINE);
        assertThat(world.keysets.asked()).isEqualTo(1);

        world.time.advance(Duration.ofSeconds(1));
        assertThat(check(world.google)).isCompletedWithValue(Verdict.GENUINE);
        assertThat(world.keysets.asked()).isEqualTo(2);
    }

    @Test
    void asksForAKeyThatIsNotKnownAndKnowsItThen() {
        SigningVendor next = new SigningVendor();
        check(world.google);
        world.time.advance(SigningKeys.PAUSE);
        world.keysets.publishes(next.keyset());

        assertThat(check(next)).isCompletedWithValue(Verdict.GENUINE);
    }

    @Test
    void asksForAKeyThatIsNotKnownOnceAMinute() {
        check(world.google);
        world.time.advance(SigningKeys.PAUSE);
        SigningVendor stranger = new SigningVendor();

        for (int i = 0; i < 50; i++) {
            assertThat(check(stranger)).isCompletedWithValue(Verdict.UNKNOWN_KEY);
        }

        assertThat(world.keysets.asked()).isEqualTo(2);
    }

    @Test
    void trustsTheOldKeysForADayWhenNewOnesCannotBeFetched() {
        check(world.google);
        world.keysets.answers(500);

        world.time.advance(SigningKeys.GOOD.minusSeconds(1));
        assertThat(check(world.google)).isCompletedWithValue(Verdict.GENUINE);
        world.time.advance(Duration.ofSeconds(1));
        assertThat(check(world.google))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(RemoteUnavailableException.class);
    }

    @Test
    void keepsTheOldKeysWhenTheAnswerIsNoKeyset() {
        check(world.google);
        world.time.advance(SigningKeys.FRESH);
        world.keysets.publishes("<html>soon</html>");

        assertThat(check(world.google)).isCompletedWithValue(Verdict.GENUINE);
    }

    @Test
    void recoversByItselfAMinuteAfterAFailure() {
        world.keysets.answers(503);
        assertThat(check(world.google)).isCompletedExceptionally();
        world.keysets.answers(200);
        assertThat(check(world.google)).isCompletedExceptionally();
        assertThat(world.keysets.asked()).isEqualTo(1);

        world.time.advance(SigningKeys.PAUSE);
        assertThat(check(world.google)).isCompletedWithValue(Verdict.GENUINE);
    }

    @Test
    void waitsForAnAnswerForAMomentOnly() {
        world.keysets.fallsSilent();

        CompletableFuture<Verdict> first = check(world.google);
        CompletableFuture<Verdict> second = check(world.google);
        assertThat(first).isNotDone();

        world.time.advance(SigningKeys.PATIENCE);
        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
        assertThat(world.keysets.asked()).isEqualTo(1);
    }

    private CompletableFuture<Verdict> check(SigningVendor vendor) {
        return keys.check(vendor.sign(BODY), BODY);
    }
}
