package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.ConnectionEvent;
import io.github.camelfitbit.model.ConnectionEvent.Kind;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.model.ConnectionEvent.Kind.CONNECTED;
import static io.github.camelfitbit.model.ConnectionEvent.Kind.DISCONNECTED;
import static io.github.camelfitbit.model.ConnectionEvent.Kind.NEEDS_REAUTHORIZATION;
import static io.github.camelfitbit.model.ConnectionEvent.Kind.REAUTHORIZED;
import static io.github.camelfitbit.model.ConnectionEvent.Kind.SCOPES_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConnectionTriggerTest {

    private static final Person ALICE = new Person("health-alice", "LEGACY1", null);
    private static final Set<String> BOTH = Set.of("sleep.readonly", "settings.readonly");

    private final HandMovedClock clock = new HandMovedClock();
    private final MemoryConnectionStore connections = new MemoryConnectionStore();
    private final MemoryCursorStore memory = new MemoryCursorStore();
    private final List<ConnectionEvent> told = new ArrayList<>();

    private int eventsUntilTheRouteFails = Integer.MAX_VALUE;
    private ConnectionTrigger trigger = trigger("mails", EnumSet.allOf(Kind.class));

    @Test
    void tellsOfAPersonWhoConnects() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();

        ConnectionEvent event = told.get(0);
        assertThat(event.kind()).isEqualTo(CONNECTED);
        assertThat(event.id()).isEqualTo("alice/connections/connected/2026-03-01T08:00:00Z");
        assertThat(event.time()).isEqualTo(clock.instant());
        assertThat(event.scopes()).isEqualTo(BOTH);
        assertThat(event.person()).isEqualTo(ALICE);
        assertThat(event.reason()).isNull();
    }

    @Test
    void tellsNothingTwice() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        later();
        look();
        trigger = trigger("mails", EnumSet.allOf(Kind.class));
        look();

        assertThat(kinds()).containsExactly(CONNECTED);
    }

    @Test
    void tellsTheWholeLifeInOrder() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        change(alice -> alice.disconnected(clock.instant()));
        look();
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();

        assertThat(kinds()).containsExactly(CONNECTED, NEEDS_REAUTHORIZATION, REAUTHORIZED, DISCONNECTED, CONNECTED);
        assertThat(told).extracting(ConnectionEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhyAPersonHasToConsentAgain() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();

        assertThat(last().reason()).isEqualTo("invalid_grant");
        assertThat(last().explanation()).contains("withdrawn").doesNotContain("invalid_grant");
    }

    @Test
    void tellsOnceThatAConsentIsNeededHoweverOftenTheVendorRefuses() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();

        assertThat(kinds()).containsExactly(NEEDS_REAUTHORIZATION);
    }

    @Test
    void tellsAgainThatAConsentIsNeededWhenThereWasOneInBetween() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();
        consent(Api.GOOGLE_HEALTH, BOTH);
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();

        assertThat(kinds()).containsExactly(NEEDS_REAUTHORIZATION, NEEDS_REAUTHORIZATION);
        assertThat(told).extracting(ConnectionEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhichScopesCameAndWentAfterAnotherConsent() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        consent(Api.GOOGLE_HEALTH, Set.of("sleep.readonly", "ecg.readonly"));
        look();

        assertThat(kinds()).containsExactly(CONNECTED, REAUTHORIZED, SCOPES_CHANGED);
        assertThat(told.get(1).removedScopes()).isEmpty();
        assertThat(last().addedScopes()).containsExactly("ecg.readonly");
        assertThat(last().removedScopes()).containsExactly("settings.readonly");
    }

    @Test
    void tellsOfScopesThatTheVendorTookAwayWithoutAConsent() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        change(alice -> alice.withScopes(Set.of("sleep.readonly")));
        look();

        assertThat(kinds()).containsExactly(CONNECTED, SCOPES_CHANGED);
        assertThat(last().removedScopes()).containsExactly("settings.readonly");
        assertThat(last().time()).isEqualTo(clock.instant());
    }

    @Test
    void losesNoChangeOfScopesBehindARefusal() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        consent(Api.GOOGLE_HEALTH, Set.of("sleep.readonly"));
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();

        assertThat(kinds()).containsExactly(CONNECTED, NEEDS_REAUTHORIZATION, SCOPES_CHANGED);
    }

    @Test
    void tellsWhereAMovedConnectionComesFromAndDoesNotCompareTheScopesOfTwoVendors() {
        consent(Api.FITBIT_WEB, Set.of("sleep"));
        look();
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();

        assertThat(kinds()).containsExactly(CONNECTED, REAUTHORIZED);
        assertThat(last().previousApi()).isEqualTo(Api.FITBIT_WEB);
        assertThat(last().api()).isEqualTo(Api.GOOGLE_HEALTH);
    }

    @Test
    void renewedTokensAreNoEvent() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        change(alice -> alice.withTokens(tokens("access-2"), clock.instant()));
        look();

        assertThat(kinds()).containsExactly(CONNECTED);
    }

    @Test
    void aRefusedConnectionThatWorksAgainIsReauthorized() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        change(alice -> alice.needsReauthorization("invalid_grant", clock.instant()));
        look();
        change(alice -> alice.withTokens(tokens("access-2"), clock.instant()));
        look();

        assertThat(kinds()).containsExactly(NEEDS_REAUTHORIZATION, REAUTHORIZED);
    }

    @Test
    void keepsTheMemoryWhenTheRouteFailsAndTellsAgainWithTheSameId() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        eventsUntilTheRouteFails = 0;
        look();
        later();
        eventsUntilTheRouteFails = Integer.MAX_VALUE;
        look();

        assertThat(kinds()).containsExactly(CONNECTED, CONNECTED);
        assertThat(told.get(0)).isEqualTo(told.get(1));
    }

    @Test
    void aFailureBetweenTwoEventsRepeatsTheSecondOneOnly() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        consent(Api.GOOGLE_HEALTH, Set.of("sleep.readonly"));
        eventsUntilTheRouteFails = 1;
        look();
        eventsUntilTheRouteFails = Integer.MAX_VALUE;
        look();

        assertThat(kinds()).containsExactly(CONNECTED, REAUTHORIZED, SCOPES_CHANGED, SCOPES_CHANGED);
        assertThat(told.get(2).id()).isEqualTo(told.get(3).id());
    }

    @Test
    void whatBeganBeforeTheStartIsRememberedInSilence() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        later();
        trigger = trigger("mails", EnumSet.allOf(Kind.class));
        look();
        assertThat(told).isEmpty();

        change(alice -> alice.disconnected(clock.instant()));
        look();
        assertThat(kinds()).containsExactly(DISCONNECTED);
    }

    @Test
    void whatIsNotWantedIsRememberedInSilence() {
        trigger = trigger("mails", EnumSet.of(DISCONNECTED));
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        trigger = trigger("mails", EnumSet.allOf(Kind.class));
        look();

        assertThat(told).isEmpty();
    }

    @Test
    void twoConsumersAreEachTold() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        trigger = trigger("logs", EnumSet.allOf(Kind.class));
        look();

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isEqualTo(told.get(1));
    }

    @Test
    void waitsAMomentForWhoItIs() {
        store(Connection.connected("alice", Api.GOOGLE_HEALTH, BOTH, tokens("access"), clock.instant()));
        look();
        assertThat(told).isEmpty();

        clock.advance(ConnectionTrigger.PATIENCE);
        look();
        assertThat(kinds()).containsExactly(CONNECTED);
        assertThat(last().person()).isNull();
    }

    @Test
    void tellsNothingOfAConnectionThatDoesNotExist() {
        assertThat(look()).isZero();
        assertThat(memory.find(key())).isEmpty();
    }

    @Test
    void answersHowMuchTheRouteCompleted() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        look();
        consent(Api.GOOGLE_HEALTH, Set.of());

        assertThat(look()).isEqualTo(2);
    }

    @Test
    void refusesAMemoryOfADataTrigger() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        memory.compareAndSet(key(), null, Cursor.startingAt(clock.instant()));

        assertThatThrownBy(this::look)
                .hasCauseInstanceOf(StoreException.class)
                .hasMessageContaining("'mails'")
                .hasMessageContaining("cursorName");
    }

    @Test
    void leavesTheRestToAnotherNodeThatWasFaster() {
        consent(Api.GOOGLE_HEALTH, BOTH);
        trigger = new ConnectionTrigger(settings("mails", EnumSet.allOf(Kind.class)), connections, memory, clock);
        trigger.look("alice", event -> {
                    look();
                    return CompletableFuture.completedFuture(true);
                })
                .join();
        look();

        assertThat(kinds()).as("told by the other node").containsExactly(CONNECTED);
    }

    private ConnectionTrigger trigger(String name, Set<Kind> kinds) {
        return new ConnectionTrigger(settings(name, kinds), connections, memory, clock);
    }

    private LifecycleSettings settings(String name, Set<Kind> kinds) {
        return new LifecycleSettings(name, kinds, clock.instant());
    }

    private int look() {
        return trigger.look("alice", event -> {
                    told.add(event);
                    return CompletableFuture.completedFuture(eventsUntilTheRouteFails-- > 0);
                })
                .join();
    }

    private void consent(Api api, Set<String> scopes) {
        later();
        store(Connection.connected("alice", api, scopes, tokens("access"), clock.instant())
                .withPerson(ALICE));
    }

    private void change(java.util.function.UnaryOperator<Connection> change) {
        later();
        store(change.apply(connections.find("alice").orElseThrow()));
    }

    private void later() {
        if (connections.find("alice").isPresent()) {
            clock.advance(Duration.ofDays(1));
        }
    }

    private void store(Connection connection) {
        @Nullable Connection before = connections.find("alice").orElse(null);
        assertThat(connections.compareAndSet(before, connection)).isTrue();
    }

    private List<Kind> kinds() {
        return told.stream().map(ConnectionEvent::kind).toList();
    }

    private ConnectionEvent last() {
        return told.get(told.size() - 1);
    }

    private static CursorKey key() {
        return new CursorKey("alice", "mails", ConnectionTrigger.CONNECTIONS);
    }

    private static Tokens tokens(String access) {
        return new Tokens(Secret.of(access), Instant.parse("2030-01-01T00:00:00Z"), null, null);
    }
}
