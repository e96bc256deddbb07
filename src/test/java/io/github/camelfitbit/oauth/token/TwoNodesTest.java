package io.github.camelfitbit.oauth.token;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static io.github.camelfitbit.oauth.World.error;
import static io.github.camelfitbit.oauth.World.granted;
import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes, one store: a lease between them, and the store's compare-and-set when the lease was not enough. */
class TwoNodesTest {

    private final World world = new World().withAlice();
    private final TokenManager here = world.tokens;
    private final TokenManager there = world.otherNode();

    @BeforeEach
    void theTokenHasEnded() {
        world.tokenEnds();
    }

    @Test
    void oneAsksAndTheOtherUsesWhatItStored() {
        CompletableFuture<Secret> asking = here.accessToken("alice");
        CompletableFuture<Secret> waiting = there.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));
        assertThat(asking).isCompletedWithValue(Secret.of("access-2"));
        assertThat(waiting).isNotDone();
        world.time.advance(Duration.ofSeconds(1));

        assertThat(waiting).isCompletedWithValue(Secret.of("access-2"));
        assertThat(world.oauth.count()).isOne();
    }

    @Test
    void theLeaseIsFreeAfterARefresh() {
        here.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void theLeaseIsFreeWhenThereWasNothingToDo() {
        world.store.put(
                world.alice().withTokens(World.tokens("theirs", World.later(world.clock), "r"), world.clock.instant()));
        here.accessToken("alice");

        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void theLeaseIsFreeAfterARefusal() {
        here.accessToken("alice");
        world.refuseTwice();

        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void aNodeThatWasKilledIsWaitedForTenSecondsOfOwnTime() {
        world.leases.acquire("alice", "killed");
        CompletableFuture<Secret> token = here.accessToken("alice");
        world.clock.advance(Duration.ofDays(1));
        world.clock.advance(Duration.ofHours(-12));
        world.time.advance(Duration.ofMillis(9_500));
        assertThat(world.oauth.count()).as("whatever the clock says").isZero();
        world.time.advance(Duration.ofSeconds(1));
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void eachNewHolderIsWaitedForAnew() {
        world.leases.acquire("alice", "first");
        here.accessToken("alice");
        world.time.advance(Duration.ofSeconds(8));
        world.leases.replace("alice", "first", "second");
        world.time.advance(Duration.ofSeconds(8));

        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void aHolderThatIsMerelySlowSharesThePair() {
        CompletableFuture<Secret> slow = here.accessToken("alice");
        CompletableFuture<Secret> fast = there.accessToken("alice");
        world.time.advance(Duration.ofSeconds(11));
        assertThat(world.oauth.call(1).request().body())
                .isEqualTo(world.oauth.call(0).request().body());
        world.oauth.call(1).answer(200, granted("access-2", "refresh-2", "openid"));
        world.oauth.call(0).answer(200, granted("access-2", "refresh-2", "openid"));

        assertThat(fast).isCompletedWithValue(Secret.of("access-2"));
        assertThat(slow).isCompletedWithValue(Secret.of("access-2"));
        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void aSlowHolderThatIsRefusedUsesWhatTheOtherStored() {
        CompletableFuture<Secret> slow = here.accessToken("alice");
        there.accessToken("alice");
        world.time.advance(Duration.ofSeconds(11));
        world.oauth.call(1).answer(200, granted("from-there", "rotated", "sleep.readonly"));
        world.oauth.call(0).answer(400, error("invalid_grant"));

        assertThat(slow).isCompletedWithValue(Secret.of("from-there"));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainAtOnceAndWordForWord() {
        CompletableFuture<Secret> unlucky = here.accessToken("alice");
        world.oauth.last().breakOff();
        assertThat(failure(unlucky)).isInstanceOf(RemoteUnavailableException.class);
        CompletableFuture<Secret> next = there.accessToken("alice");

        assertThat(world.oauth.call(1).request().body())
                .isEqualTo(world.oauth.call(0).request().body());
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));
        assertThat(next).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void aStoreThatFailsInTheMiddleLosesNothing() {
        CompletableFuture<Secret> unlucky = here.accessToken("alice");
        world.store.breakDown(true);
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));
        assertThat(failure(unlucky)).isInstanceOf(StoreException.class);
        world.store.breakDown(false);
        there.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));

        assertThat(world.oauth.call(1).request().body())
                .isEqualTo(world.oauth.call(0).request().body());
        assertThat(world.alicesTokens().refreshToken()).isEqualTo(Secret.of("refresh-2"));
    }

    @Test
    void leasesThatCannotBeTakenCostNoConsent() {
        world.leases.breakDown(true);
        CompletableFuture<Secret> token = here.accessToken("alice");

        assertThat(failure(token)).isInstanceOf(StoreException.class);
        assertThat(world.oauth.count()).isZero();
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void aLeaseThatCannotBeGivenBackCostsNoToken() {
        CompletableFuture<Secret> token = here.accessToken("alice");
        world.leases.breakDown(true);
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
    }

    @Test
    void aRefreshOnDemandUsesWhatTheOtherNodeIsAboutToStore() {
        here.refresh("alice");
        CompletableFuture<?> demanded = there.refresh("alice");
        world.oauth.last().answer(200, granted("access-2"));
        world.time.advance(Duration.ofSeconds(1));

        assertThat(demanded).isCompleted();
        assertThat(world.oauth.count()).isOne();
    }

    @Test
    void aClockThatJumpsBackIsCorrectedByTheFirst401() {
        world.clock.advance(Duration.ofDays(-1));
        assertThat(here.accessToken("alice")).isCompletedWithValue(Secret.of("access-1"));
        CompletableFuture<?> replaced = here.replaced("alice", Secret.of("access-1"));
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(replaced).isCompleted();
    }

    @Test
    void aClockThatJumpsAheadCostsARefreshAndNothingElse() {
        world.clock.advance(Duration.ofDays(400));
        CompletableFuture<Secret> token = here.accessToken("alice");
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(token).isCompletedWithValue(Secret.of("access-2"));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }
}
