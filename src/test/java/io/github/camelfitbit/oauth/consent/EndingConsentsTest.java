package io.github.camelfitbit.oauth.consent;

import java.time.Duration;
import java.time.Instant;

import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.World;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndingConsentsTest {

    private static final Instant IN_SIX_DAYS = HandMovedClock.START.plus(Duration.ofDays(6));

    private final World world = new World();
    private final EndingConsents ending = new EndingConsents(world.store, world.clock);

    @Test
    void saysNothingWhenNothingEndsSoon() {
        world.withAlice();
        connect("bob", HandMovedClock.START.plus(Duration.ofDays(8)));

        assertThat(ending.summary()).isNull();
    }

    @Test
    void namesTheConnectionsThatEndWithinSevenDays() {
        connect("bob", IN_SIX_DAYS);

        assertThat(ending.summary()).contains("'bob' (" + IN_SIX_DAYS + ")", "connections/authorize-url");
    }

    @Test
    void namesTenAtMostAndLooksAtTwoHundredAtMost() {
        for (int i = 0; i < 250; i++) {
            connect("person-" + i, IN_SIX_DAYS);
        }
        String summary = ending.summary();

        assertThat(summary).contains("and 190 more");
        assertThat(world.store.reads).hasValue(EndingConsents.LOOKED_AT);
        assertThat(String.valueOf(summary).split("person-")).hasSize(11);
    }

    @Test
    void leavesOutWhoHasToConnectAgainAnyway() {
        connect("bob", IN_SIX_DAYS);
        world.store.put(world.store.get("bob").needsReauthorization("invalid_grant", world.clock.instant()));

        assertThat(ending.summary()).isNull();
    }

    @Test
    void doesNotFailWithTheStore() {
        connect("bob", IN_SIX_DAYS);
        world.store.breakDown(true);

        assertThat(ending.summary()).isNull();
    }

    @Test
    void aStatusNotesTheSevenDaysOfTestingModeAndATimeLimit() {
        assertThat(Lifetime.note(connect("bob", HandMovedClock.START.plusSeconds(604_799))))
                .contains("seven days", "Testing");
        assertThat(Lifetime.note(connect("carol", HandMovedClock.START.plus(Duration.ofDays(30)))))
                .contains("limited time");
        assertThat(Lifetime.note(world.withAlice().alice())).isNull();
    }

    private Connection connect(String key, Instant end) {
        Tokens tokens = new Tokens(Secret.of("access"), World.EXPIRES, Secret.of("refresh"), end);
        world.store.put(World.connection(key, tokens));
        return world.store.get(key);
    }
}
