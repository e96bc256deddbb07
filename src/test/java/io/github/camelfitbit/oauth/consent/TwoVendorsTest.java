package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.World;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.store.CursorKey;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static io.github.camelfitbit.oauth.World.granted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Consent at the Fitbit Web API, and the way from there to Google. */
class TwoVendorsTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final CursorKey SLEEP = new CursorKey("alice", "nights", "sleep");
    private static final CursorKey TOLD = new CursorKey("alice", "mails", "connections");
    private static final Instant NIGHT = Instant.parse("2026-11-18T06:00:00Z");
    private static final String GOOGLE = granted("g-access", "g-refresh", "openid");

    private final World world = new World();

    @Test
    void connectsAtFitbitWithTheIdOfTheTokenAnswerAndTheZoneOfTheProfile() {
        world.whoIsIt = CompletableFuture.completedFuture(new Person(null, "7ZK2QP", MADRID));
        CompletableFuture<ConsentGranted> done = consent(Api.FITBIT_WEB, fitbit("7ZK2QP"));

        assertThat(done).isCompleted();
        assertThat(world.alice().api()).isEqualTo(Api.FITBIT_WEB);
        assertThat(world.alice().person()).isEqualTo(new Person(null, "7ZK2QP", MADRID));
        assertThat(world.alice().scopes()).containsExactlyInAnyOrder("sleep", "profile");
    }

    @Test
    void knowsWhoItIsAtFitbitWithoutTheProfileAndLearnsTheZoneLater() {
        world.whoIsIt = CompletableFuture.failedFuture(new IllegalStateException("no answer"));
        consent(Api.FITBIT_WEB, fitbit("7ZK2QP"));
        assertThat(world.alice().person()).isEqualTo(new Person(null, "7ZK2QP", null));

        world.whoIsIt = CompletableFuture.completedFuture(new Person(null, "7ZK2QP", MADRID));
        assertThat(world.consent.identify("alice")).isCompletedWithValue(world.alice());
        assertThat(requireNonNull(world.alice().person()).zone()).isEqualTo(MADRID);
    }

    @Test
    void refusesAnotherFitbitPersonUnderTheSameKey() {
        withAliceAtFitbit();
        CompletableFuture<ConsentGranted> done = consent(Api.FITBIT_WEB, fitbit("OTHER1"));
        assertThat(world.oauth.last().request().uri()).isEqualTo(world.fitbitSettings.revocationEndpoint());
        world.oauth.last().answer(200, "");

        assertThat(failure(done)).isInstanceOf(ConsentRequiredException.class).hasMessageContaining("another account");
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("f-access"));
    }

    @Test
    void aFitbitPersonWhoConsentsAgainKeepsTheZone() {
        withAliceAtFitbit();

        assertThat(consent(Api.FITBIT_WEB, fitbit("7ZK2QP"))).isCompleted();
        assertThat(world.alice().person()).isEqualTo(new Person(null, "7ZK2QP", MADRID));
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("new-access"));
    }

    @Test
    void theSamePersonMovesToGoogleWithKeyAndCursors() {
        withAliceAtFitbit();
        remember(SLEEP, "id fitbit-1");
        world.whoIsIt = CompletableFuture.completedFuture(new Person("111", "7ZK2QP", MADRID));
        CompletableFuture<ConsentGranted> done = consent(Api.GOOGLE_HEALTH, GOOGLE);

        assertThat(world.alice().api()).as("before the old grant has ended").isEqualTo(Api.GOOGLE_HEALTH);
        assertThat(world.oauth.last().request().uri()).isEqualTo(world.fitbitSettings.revocationEndpoint());
        assertThat(world.oauth.last().form("token")).isEqualTo("f-refresh");
        world.oauth.last().answer(200, "");
        assertThat(done.join().formerGrantFailure()).isNull();
        assertThat(world.alice().person()).isEqualTo(new Person("111", "7ZK2QP", MADRID));
        Cursor cursor = world.cursors.find(SLEEP).orElseThrow();
        assertThat(cursor.position()).isEqualTo(NIGHT);
        assertThat(cursor.seen()).containsOnlyKeys("at " + NIGHT);
    }

    @Test
    void theMoveLeavesAloneWhatWasToldOfTheConnection() {
        withAliceAtFitbit();
        remember(TOLD, "state");
        world.whoIsIt = CompletableFuture.completedFuture(new Person("111", "7ZK2QP", null));
        consent(Api.GOOGLE_HEALTH, GOOGLE);

        assertThat(world.cursors.find(TOLD).orElseThrow().seen()).containsOnlyKeys("state");
    }

    @Test
    void anOldGrantThatCannotBeEndedCostsNothing() {
        withAliceAtFitbit();
        world.whoIsIt = CompletableFuture.completedFuture(new Person("111", "7ZK2QP", null));
        CompletableFuture<ConsentGranted> done = consent(Api.GOOGLE_HEALTH, GOOGLE);
        world.oauth.last().answer(410, "<html>");

        assertThat(done.join().formerGrantFailure()).isNotNull();
        assertThat(world.alice().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(world.alicesTokens().accessToken()).isEqualTo(Secret.of("g-access"));
    }

    @Test
    void nobodyMovesWhomGoogleDoesNotCallTheSame() {
        Connection before = withAliceAtFitbit().alice();
        remember(SLEEP, "id fitbit-1");
        world.whoIsIt = CompletableFuture.completedFuture(new Person("222", "OTHER1", null));
        CompletableFuture<ConsentGranted> another = consent(Api.GOOGLE_HEALTH, GOOGLE);
        world.oauth.last().answer(200, "");
        world.whoIsIt = CompletableFuture.completedFuture(new Person("222", null, null));
        CompletableFuture<ConsentGranted> unknown = consent(Api.GOOGLE_HEALTH, GOOGLE);
        world.oauth.last().answer(200, "");

        assertThat(failure(another))
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("another Fitbit");
        assertThat(failure(unknown)).hasMessageContaining("does not tell").hasMessageContaining("disconnect");
        assertThat(world.alice()).isEqualTo(before);
        assertThat(world.cursors.find(SLEEP).orElseThrow().seen()).containsOnlyKeys("id fitbit-1");
    }

    @Test
    void nobodyGoesBackFromGoogleToFitbit() {
        Connection before = world.withAlice().alice();

        assertThatThrownBy(() -> start(Api.FITBIT_WEB))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("does not go back");
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void nobodyGoesBackEvenIfTheKeyWasTakenMeanwhile() {
        URI link = start(Api.FITBIT_WEB);
        Connection before = world.withAlice().alice();
        CompletableFuture<ConsentGranted> done = comeBack(link, fitbit("7ZK2QP"));
        world.oauth.last().answer(200, "");

        assertThat(failure(done)).isInstanceOf(ConsentRequiredException.class).hasMessageContaining("does not go back");
        assertThat(world.alice()).isEqualTo(before);
    }

    @Test
    void aKeyThatWasFreeBeginsWithoutMemory() {
        remember(SLEEP, "id 1");
        consent(Api.GOOGLE_HEALTH, GOOGLE);

        assertThat(world.cursors.find(SLEEP)).isEmpty();
    }

    @Test
    void theSamePersonWhoConsentsAgainKeepsTheMemory() {
        world.withAlice();
        remember(SLEEP, "id 1");
        consent(Api.GOOGLE_HEALTH, GOOGLE);

        assertThat(world.cursors.find(SLEEP).orElseThrow().seen()).containsOnlyKeys("id 1");
    }

    @Test
    void disconnectingErasesTheMemoryBeforeTheEndIsWrittenDown() {
        withAliceAtFitbit();
        remember(SLEEP, "id 1");
        world.store.beforeNextWrite(() -> assertThat(world.cursors.find(SLEEP)).isEmpty());
        world.consent.disconnect("alice");

        assertThat(world.alice().state()).isEqualTo(ConnectionState.DISCONNECTED);
        assertThat(world.oauth.last().request().uri()).isEqualTo(world.fitbitSettings.revocationEndpoint());
    }

    @Test
    void sendsNoFitbitTokenToGoogle() {
        withAliceAtFitbit();
        People people = new People(world.connections, MADRID);

        assertThat(failure(world.transport.send(World.get("https://health.googleapis.com/v4/x"), response -> "")))
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("api=google-health");
        assertThat(world.api.count()).isZero();
        assertThat(people.canRead("alice", DataType.SLEEP))
                .as("granted as 'sleep'")
                .isTrue();
        assertThat(people.canRead("alice", DataType.MOODS))
                .as("nothing at Fitbit")
                .isFalse();
        assertThatThrownBy(() -> people.require("alice", DataType.WEIGHT, DataOperation.LIST))
                .isInstanceOf(MissingScopeException.class)
                .hasMessageContaining("'weight'");
    }

    private World withAliceAtFitbit() {
        world.store.put(Connection.connected(
                        "alice",
                        Api.FITBIT_WEB,
                        Set.of("sleep", "profile"),
                        World.tokens("f-access", World.EXPIRES, "f-refresh"),
                        world.clock.instant())
                .withPerson(new Person(null, "7ZK2QP", MADRID)));
        return world;
    }

    private void remember(CursorKey key, String entry) {
        Cursor cursor = Cursor.startingAt(NIGHT.minusSeconds(60)).delivered(Map.of(entry, new Seen(NIGHT, "r")), NIGHT);
        assertThat(world.cursors.compareAndSet(key, null, cursor)).isTrue();
    }

    private CompletableFuture<ConsentGranted> consent(Api api, String answer) {
        return comeBack(start(api), answer);
    }

    private URI start(Api api) {
        return world.consent.start(new ConsentRequest("alice", api, Set.of(), null, null, null));
    }

    private CompletableFuture<ConsentGranted> comeBack(URI link, String answer) {
        String state = requireNonNull(
                        URLUtils.parseParameters(link.getRawQuery()).get("state"))
                .get(0);
        CompletableFuture<ConsentGranted> done = world.consent.complete(Map.of("state", state, "code", "code-1"));
        world.oauth.last().answer(200, answer);
        return done;
    }

    private static String fitbit(String userId) {
        return granted("new-access", "new-refresh", "sleep profile").replace("}", ",\"user_id\":\"" + userId + "\"}");
    }
}
