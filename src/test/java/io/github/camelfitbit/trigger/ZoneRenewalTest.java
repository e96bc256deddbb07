package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.FormerZone;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.NoData;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PersonResource;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Alice lived in Madrid when she consented. */
class ZoneRenewalTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final HandMovedClock clock = new HandMovedClock();
    private final Connections connections = new Connections(new MemoryConnectionStore(), clock::nanos);
    private final Map<String, Object> settings = new HashMap<>(Map.of("timeZone", "Europe/Madrid"));
    private final ZoneRenewal renewal =
            new ZoneRenewal(new Settings(), new People(connections, ZoneId.of("UTC")), connections, clock);
    private int asked;
    private boolean isDown;

    @Test
    void asksNobodyAfterAConsent() {
        consent("settings.readonly");
        renew(Duration.ofHours(5));

        assertThat(asked).isZero();
    }

    @Test
    void asksEverySixHoursHoweverOftenItIsLookedAt() {
        consent("settings.readonly");
        for (int look = 0; look < 48; look++) {
            renew(Duration.ofMinutes(30));
        }

        assertThat(asked).isEqualTo(4);
    }

    @Test
    void notesTheNewZoneAndSinceWhen() {
        consent("settings.readonly");
        settings.put("timeZone", "Asia/Tokyo");
        renew(Duration.ofHours(7));

        assertThat(alice().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(alice().formerZones()).containsExactly(new FormerZone(MADRID, clock.instant()));
    }

    @Test
    void leavesTheConnectionAloneWhenNothingChanged() {
        consent("settings.readonly");
        long version = connections.read("alice").version();
        renew(Duration.ofHours(7));

        assertThat(asked).isEqualTo(1);
        assertThat(connections.read("alice").version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus_Mons", "+25:00"})
    void keepsTheZoneWhenTheVendorTellsNone(String zone) {
        consent("settings.readonly");
        settings.put("timeZone", zone);
        renew(Duration.ofHours(7));

        assertThat(alice().zone()).isEqualTo(MADRID);
    }

    @Test
    void keepsTheZoneWhenTheVendorIsDownOrNotToBeAsked() {
        consent("settings.readonly");
        isDown = true;
        renew(Duration.ofHours(7));
        assertThat(alice().zone()).isEqualTo(MADRID);

        consent("sleep.readonly");
        renew(Duration.ofHours(7));
        assertThat(asked).as("only while it was granted").isEqualTo(1);
        assertThat(renewal.of("nobody")).isCompleted();
    }

    private void consent(String scope) {
        Tokens tokens = new Tokens(Secret.of("access"), clock.instant().plus(Duration.ofDays(9)), null, null);
        Connection before = connections.find("alice").orElse(null);
        connections.compareAndSet(
                before,
                Connection.connected("alice", Api.GOOGLE_HEALTH, Set.of(scope), tokens, clock.instant())
                        .withPerson(new Person("1", null, MADRID)));
    }

    private void renew(Duration later) {
        clock.advance(later);
        assertThat(renewal.of("alice")).isCompleted();
    }

    private Person alice() {
        return java.util.Objects.requireNonNull(connections.read("alice").person());
    }

    private final class Settings extends NoData {

        @Override
        public CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource) {
            asked++;
            return isDown
                    ? CompletableFuture.failedFuture(new IllegalStateException("on purpose"))
                    : CompletableFuture.completedFuture(settings);
        }

        @Override
        public CompletableFuture<Page> page(PageRequest request) {
            throw new AssertionError("not asked for here");
        }
    }
}
