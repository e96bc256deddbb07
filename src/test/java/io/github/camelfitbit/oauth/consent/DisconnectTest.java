package io.github.camelfitbit.oauth.consent;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.oauth.World;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static io.github.camelfitbit.oauth.World.error;
import static org.assertj.core.api.Assertions.assertThat;

class DisconnectTest {

    private final World world = new World().withAlice();

    @Test
    void revokesTheRefreshTokenAndErasesTheTokens() {
        CompletableFuture<Disconnected> done = world.consent.disconnect("alice");
        assertThat(world.oauth.last().request().uri()).isEqualTo(world.settings.revocationEndpoint());
        assertThat(world.oauth.last().form("token")).isEqualTo("refresh-1");
        assertThat(world.oauth.last().form("client_secret")).isNull();
        assertThat(world.oauth.last().request().repeatable()).isTrue();
        world.oauth.last().answer(200, "{}");

        assertThat(done).isCompletedWithValue(new Disconnected(world.alice(), null));
        assertThat(world.alice().state()).isEqualTo(ConnectionState.DISCONNECTED);
        assertThat(world.alice().tokens()).isNull();
    }

    @Test
    void erasesTheTokensBeforeTheVendorAnswers() {
        world.tokens.accessToken("alice");
        world.consent.disconnect("alice");

        assertThat(world.alice().tokens()).isNull();
        assertThat(failure(world.tokens.accessToken("alice")))
                .as("not from this node's memory either")
                .isInstanceOf(ConsentRequiredException.class);
    }

    @Test
    void aTokenThatIsInvalidAlreadyIsFine() {
        CompletableFuture<Disconnected> done = world.consent.disconnect("alice");
        world.oauth.last().answer(400, error("invalid_token"));

        assertThat(done.join().revocationFailure()).isNull();
    }

    @Test
    void reportsAVendorThatCouldNotBeReached() {
        CompletableFuture<Disconnected> done = world.consent.disconnect("alice");
        world.oauth.last().breakOff();

        assertThat(done.join().revocationFailure()).isInstanceOf(RemoteUnavailableException.class);
        assertThat(done.join().connection()).isEqualTo(world.alice());
        assertThat(world.alice().tokens()).isNull();
    }

    @Test
    void reportsAVendorThatRefusedToRevoke() {
        CompletableFuture<Disconnected> done = world.consent.disconnect("alice");
        world.oauth.last().answer(503, "<html>");

        assertThat(done.join().revocationFailure()).isNotNull();
    }

    @Test
    void endingTwiceIsNoError() {
        world.consent.disconnect("alice");

        assertThat(world.consent.disconnect("alice")).isCompletedWithValue(new Disconnected(world.alice(), null));
        assertThat(world.oauth.count()).isOne();
    }

    @Test
    void revokesWhatARefreshStoredMeanwhile() {
        world.store.beforeNextWrite(() -> world.store.put(
                world.alice().withTokens(World.tokens("access-2", World.EXPIRES, "refresh-2"), world.clock.instant())));
        world.consent.disconnect("alice");

        assertThat(world.oauth.last().form("token")).isEqualTo("refresh-2");
    }

    @Test
    void revokesTheAccessTokenWhenThereIsNoOther() {
        world.store.put(world.alice().withTokens(World.tokens("only", World.EXPIRES, null), world.clock.instant()));
        world.consent.disconnect("alice");

        assertThat(world.oauth.last().form("token")).isEqualTo("only");
    }

    @Test
    void aBrokenStoreLeavesTheConnectionAndRevokesNothing() {
        Connection before = world.alice();
        world.store.breakDown(true);

        assertThat(failure(world.consent.disconnect("alice"))).isInstanceOf(StoreException.class);
        assertThat(world.alice()).isEqualTo(before);
        assertThat(world.oauth.count()).isZero();
    }

    @Test
    void aStrangersKeyIsUnknown() {
        assertThat(failure(world.consent.disconnect("carol"))).isInstanceOf(UnknownConnectionException.class);
    }
}
