package io.github.camelfitbit.oauth.token;

import java.time.Duration;

import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.World;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.oauth.World.granted;
import static org.assertj.core.api.Assertions.assertThat;

/** What a killed node leaves behind, and who takes care of it. */
class UnfinishedRefreshesTest {

    private final World world = new World().withAlice();
    private final UnfinishedRefreshes unfinished = new UnfinishedRefreshes(world.leases, world.tokens, world.pauses);

    @Test
    void aHolderThatIsThereAtTwoLooksIsTakenForDead() {
        world.leases.acquire("alice", "killed");
        look();
        assertThat(world.oauth.count()).isZero();
        look();
        world.oauth.last().answer(200, granted("access-2", "refresh-2", "openid"));

        assertThat(world.oauth.call(0).form("refresh_token")).isEqualTo("refresh-1");
        assertThat(world.alicesTokens().refreshToken()).isEqualTo(Secret.of("refresh-2"));
        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void otherHoldersAtEachLookAreAlive() {
        world.leases.acquire("alice", "first");
        look();
        world.leases.replace("alice", "first", "second");
        look();

        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void theOnlyProcessOfAStoreRepairsAtOnceWhatItLeftBeforeItsRestart() {
        world.leases.acquire("alice", "killed");
        unfinished.lookAfterRestart();
        world.oauth.last().answer(200, granted("access-2"));

        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("access-2"));
    }

    @Test
    void whatIsMarkedAsUnfinishedIsRepeatedAtTheFirstLook() {
        world.tokens.refresh("alice");
        world.oauth.last().breakOff();
        look();

        assertThat(world.oauth.count()).isEqualTo(2);
        assertThat(world.oauth.call(1).request().body())
                .isEqualTo(world.oauth.call(0).request().body());
    }

    @Test
    void repeatsUntilTheVendorAnswers() {
        world.tokens.refresh("alice");
        world.oauth.last().breakOff();
        look();
        world.oauth.last().answer(503, "");
        look();
        world.oauth.last().answer(200, granted("access-2"));
        look();

        assertThat(world.oauth.count()).isEqualTo(3);
        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void leavesItToTheNextCallerWhenTheVendorHasNoAnswerForMinutes() {
        world.tokens.refresh("alice");
        world.oauth.last().breakOff();
        for (int i = 0; i < 32; i++) {
            look();
            world.oauth.last().breakOff();
        }

        assertThat(world.leaseHolders()).isEmpty();
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void aRefreshOfOurOwnThatTakesLongIsLeftAlone() {
        world.tokens.refresh("alice");
        look();
        look();

        assertThat(world.oauth.count()).isOne();
    }

    @Test
    void aPersonWhoDisconnectedMeanwhileIsLeftAlone() {
        world.store.put(world.alice().disconnected(world.clock.instant()));
        world.leases.acquire("alice", "killed");
        unfinished.lookAfterRestart();

        assertThat(world.oauth.count()).isZero();
        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void theLeaseOfAConnectionThatIsGoneIsGivenBack() {
        world.leases.acquire("bob", "killed");
        unfinished.lookAfterRestart();

        assertThat(world.leaseHolders()).isEmpty();
    }

    @Test
    void aStoreThatFailsIsLookedAtAgain() {
        world.leases.acquire("alice", "killed");
        look();
        world.leases.breakDown(true);
        look();
        world.leases.breakDown(false);
        look();

        assertThat(world.oauth.count()).isOne();
    }

    @Test
    void meetsTheVendorWithAFewAtATime() {
        for (int i = 0; i < 80; i++) {
            world.store.put(World.connection("user-" + i, World.tokens("a", World.EXPIRES, "r-" + i)));
            world.leases.acquire("user-" + i, "killed");
        }
        unfinished.lookAfterRestart();

        assertThat(world.oauth.count()).isEqualTo(50);
    }

    private void look() {
        world.time.advance(Duration.ofSeconds(10));
        unfinished.look();
    }
}
