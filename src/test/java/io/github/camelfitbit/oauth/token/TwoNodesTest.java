package io.github.camelfitbit.oauth.token;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.oauth.World.error;
import static io.github.camelfitbit.oauth.World.granted;
import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes, one store: no lock between them, the store's compare-and-set decides. */
class TwoNodesTest {

    private final World world = new World().withAlice();
    private final TokenManager here = world.tokens;
    private final TokenManager there = new TokenManager(
            world.servers,
            new Connections(world.store, world.clock::nanos),
            world.clock,
            TokenManager.DEFAULT_REFRESH_MARGIN);

    @BeforeEach
    void theTokenHasEnded() {
        world.tokenEnds();
    }

    @Test
    void whoStoresSecondUsesWhatTheFirstStored() {
        CompletableFuture<Secret> slow = here.accessToken("alice");
        CompletableFuture<Secret> fast = there.accessToken("alice");
        world.oauth.call(1).answer(200, granted("from-there"));
        world.oauth.call(0).answer(200, granted("from-here"));

        assertThat(fast).isCompletedWithValue(Secret.of("from-there"));
        assertThat(slow).isCompletedWithValue(Secret.of("from-there"));
    }

    @Test
    void aRotatedTokenThatTheOtherNodeSpentCostsNoConsent() {
        CompletableFuture<Secret> slow = here.accessToken("alice");
        there.accessToken("alice");
        world.oauth.call(1).answer(200, granted("from-there", "rotated", "sleep.readonly"));
        world.oauth.call(0).answer(400, error("invalid_grant"));

        assertThat(slow).isCompletedWithValue(Secret.of("from-there"));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void aRefusalThatCameTooEarlyIsRepairedByTheNodeThatWasAnswered() {
        here.accessToken("alice");
        CompletableFuture<Secret> answered = there.accessToken("alice");
        world.oauth.call(0).answer(400, error("invalid_grant"));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.NEEDS_REAUTHORIZATION);
        world.oauth.call(1).answer(200, granted("from-there", "rotated", "sleep.readonly"));

        assertThat(answered).isCompletedWithValue(Secret.of("from-there"));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void aCrashBetweenAnswerAndWriteIsRepairedByTheIdenticalRequest() {
        here.accessToken("alice");
        there.accessToken("alice");

        assertThat(world.oauth.call(1).request().body())
                .isEqualTo(world.oauth.call(0).request().body());
    }
}
