package io.github.camelfitbit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LooksTest {

    private final List<String> begun = new ArrayList<>();
    private final Deque<CompletableFuture<Integer>> underWay = new ArrayDeque<>();
    private final List<String> reported = new ArrayList<>();
    private final Looks looks = new Looks(
            connection -> {
                begun.add(connection);
                CompletableFuture<Integer> look = new CompletableFuture<>();
                underWay.add(look);
                return look;
            },
            (connection, failure) -> reported.add(connection + ' ' + failure.getMessage()),
            Runnable::run,
            2);

    @Test
    void looksAtOnceWhenWoken() {
        looks.wake("alice");

        assertThat(begun).containsExactly("alice");
    }

    @Test
    void looksOnceMoreHoweverOftenItIsWokenDuringALook() {
        looks.wake("alice");
        looks.wake("alice");
        looks.wake("alice");
        assertThat(begun).as("one look at a time").containsExactly("alice");

        finish();
        finish();
        assertThat(begun).containsExactly("alice", "alice");
        assertThat(looks.atWork()).isZero();
    }

    @Test
    void aWakeUpDuringAPollIsFollowedByOneMoreLook() {
        looks.begin("alice", (messages, failure) -> {});
        looks.wake("alice");
        finish();

        assertThat(begun).containsExactly("alice", "alice");
    }

    @Test
    void whoIsWokenDuringALookComesAfterThoseThatWait() {
        List.of("alice", "bob", "carol", "alice").forEach(looks::wake);
        finish();

        assertThat(begun).containsExactly("alice", "bob", "carol");
        finish();
        assertThat(begun).containsExactly("alice", "bob", "carol", "alice");
    }

    @Test
    void aPollLeavesAloneWhatIsAtWork() {
        looks.wake("alice");

        assertThat(looks.begin("alice", (messages, failure) -> {})).isFalse();
        assertThat(begun).containsExactly("alice");
    }

    @Test
    void aWakeUpWithoutAPlaceWaitsForOne() {
        looks.wake("alice");
        looks.wake("bob");
        looks.wake("carol");
        assertThat(begun).containsExactly("alice", "bob");

        finish();
        assertThat(begun).containsExactly("alice", "bob", "carol");
    }

    @Test
    void reportsWhatFailsOfAWakeUpAndGoesOn() {
        looks.wake("alice");
        underWay.remove().completeExceptionally(new IllegalStateException("on purpose"));
        looks.wake("alice");

        assertThat(reported).containsExactly("alice on purpose");
        assertThat(begun).containsExactly("alice", "alice");
    }

    @Test
    void endsWhenNothingIsAtWork() throws InterruptedException {
        looks.wake("alice");
        assertThat(looks.end(0)).isFalse();

        finish();
        assertThat(looks.end(0)).isTrue();
    }

    @Test
    void forgetsAtTheEndWhoWaitsForAPlace() throws InterruptedException {
        List.of("alice", "bob", "carol").forEach(looks::wake);
        looks.end(0);
        finish();
        finish();

        assertThat(begun).containsExactly("alice", "bob");
        assertThat(looks.atWork()).isZero();
    }

    private void finish() {
        underWay.remove().complete(1);
    }
}
