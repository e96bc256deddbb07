package io.github.camelfitbit.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.WriteEntry;
import io.github.camelfitbit.store.WriteLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.contract.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every log of writes does, whatever its medium. */
public abstract class WriteLogContract {

    private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));

    /** The log under test, empty before each test. */
    protected abstract WriteLog log();

    private Optional<WriteEntry> begin(String key, String attempt) {
        return log().begin(key, WriteEntry.begun(attempt, NOW), WEEK_AGO);
    }

    @Test
    void letsAWriteBeginThatNobodyBegan() {
        assertThat(begin("k1", "a1")).isEmpty();
    }

    @Test
    void tellsWhatIsKnownOfAWriteThatWasBegun() {
        begin("k1", "a1");

        assertThat(begin("k1", "a2")).contains(WriteEntry.begun("a1", NOW));
    }

    @Test
    void letsOneOfEightThreadsBegin() throws Exception {
        AtomicInteger threads = new AtomicInteger();

        List<Optional<WriteEntry>> told = Race.run(() -> begin("k1", "thread" + threads.incrementAndGet()));

        assertThat(told).filteredOn(Optional::isEmpty).hasSize(1);
    }

    @Test
    void keepsHowAnAttemptEnded() {
        begin("k1", "a1");
        WriteEntry entry = WriteEntry.begun("a1", NOW);

        assertThat(log().replace("k1", entry, entry.ended("42"))).isTrue();
        assertThat(begin("k1", "a2")).contains(entry.ended("42"));
    }

    @Test
    void tellsWhatIsNotedUnderAKeyAndBeginsNothing() {
        assertThat(log().find("k1")).isEmpty();
        begin("k1", "a1");

        assertThat(log().find("k1")).contains(WriteEntry.begun("a1", NOW));
        assertThat(log().find("k2")).isEmpty();
        assertThat(begin("k2", "a1")).as("looking begins nothing").isEmpty();
    }

    @Test
    void keepsWhenTheFirstAttemptBegan() {
        begin("k1", "a1");
        WriteEntry first = WriteEntry.begun("a1", NOW);
        WriteEntry second = first.triedAgain("a2", NOW.plusSeconds(700));
        log().replace("k1", first, second);

        assertThat(begin("k1", "a3")).contains(second);
    }

    @Test
    void isTakenOverByOneOfEightThreads() throws Exception {
        begin("k1", "killed");
        WriteEntry killed = WriteEntry.begun("killed", NOW);
        AtomicInteger threads = new AtomicInteger();

        List<Boolean> taken = Race.run(
                () -> log().replace("k1", killed, killed.triedAgain("thread" + threads.incrementAndGet(), NOW)));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void neitherEndsNorForgetsWhatAnotherAttemptHasTakenOver() {
        begin("k1", "a1");
        WriteEntry first = WriteEntry.begun("a1", NOW);
        WriteEntry second = first.triedAgain("a2", NOW);
        log().replace("k1", first, second);

        assertThat(log().replace("k1", first, first.ended("42"))).isFalse();
        assertThat(log().remove("k1", first)).isFalse();
        assertThat(begin("k1", "a3")).contains(second);
    }

    @Test
    void forgetsAWriteThatWroteNothing() {
        begin("k1", "a1");

        assertThat(log().remove("k1", WriteEntry.begun("a1", NOW))).isTrue();
        assertThat(log().remove("k1", WriteEntry.begun("a1", NOW))).isFalse();
        assertThat(begin("k1", "a2")).isEmpty();
    }

    @Test
    void knowsNothingOfAKeyThatWasNeverBegun() {
        WriteEntry entry = WriteEntry.begun("a1", NOW);

        assertThat(log().replace("k1", entry, entry.ended("42"))).isFalse();
        assertThat(log().remove("k1", entry)).isFalse();
    }

    @Test
    void forgetsWhatBeganTooLongAgo() {
        log().begin("old", WriteEntry.begun("a1", WEEK_AGO.minusSeconds(1)), WEEK_AGO.minusSeconds(60));
        log().begin("young", WriteEntry.begun("a1", WEEK_AGO.plusSeconds(1)), WEEK_AGO.minusSeconds(60));

        assertThat(begin("old", "a2")).isEmpty();
        assertThat(begin("young", "a2")).isPresent();
    }

    @Test
    void keepsKeysOfAnyContentApart() {
        for (String weird : Sample.WEIRD_KEYS) {
            assertThat(begin(weird, "a1")).as(weird).isEmpty();
        }

        assertThat(Sample.WEIRD_KEYS).allMatch(weird -> begin(weird, "a2").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\ud800"})
    void refusesWhatIsNoKey(String none) {
        WriteEntry entry = WriteEntry.begun("a1", NOW);

        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> begin(none, "a1"));
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> log().replace(none, entry, entry.ended("42")));
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> log().remove(none, entry));
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> log().find(none));
    }
}
