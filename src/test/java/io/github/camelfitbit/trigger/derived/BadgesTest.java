package io.github.camelfitbit.trigger.derived;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.remote.PlainAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BadgesTest {

    private final Rig rig = new Rig();
    private final List<Object> locker = new ArrayList<>();
    private @Nullable Object answer = Map.of("badges", locker);
    private final Badges badges =
            new Badges(caller -> CompletableFuture.completedFuture(new PlainAnswer(200, answer)), rig.people);

    @Test
    void takesTheBadgesOfTheFirstLookAsTheyAre() {
        connect(Api.FITBIT_WEB, "profile");
        earn("DAILY_STEPS", 10_000, 12, "2026-02-27");
        look();
        look();

        assertThat(rig.told).isEmpty();
    }

    @Test
    void tellsABadgeThatIsNewAndOneThatWasEarnedAgain() {
        connect(Api.FITBIT_WEB, "profile");
        earn("DAILY_STEPS", 10_000, 12, "2026-02-27");
        look();
        earn("DAILY_STEPS", 10_000, 13, "2026-03-01");
        earn("DAILY_FLOORS", 50, 1, "2026-03-01");
        look();
        look();

        assertThat(rig.told)
                .extracting(HealthEvent::id)
                .containsExactly(
                        "alice/badges/earned/DAILY_FLOORS/50/null/1", "alice/badges/earned/DAILY_STEPS/10000/null/13");
        assertThat(rig.told.get(1).event()).isEqualTo("earned");
        assertThat(rig.told.get(1).civilDate()).isEqualTo("2026-03-01");
        assertThat(rig.told.get(1).data())
                .isEqualTo(Map.of("badgeType", "DAILY_STEPS", "value", 10_000L, "timesAchieved", 13L));
    }

    @Test
    void tellsTheFirstBadgeOfSomebodyWhoHadNone() {
        connect(Api.FITBIT_WEB, "profile");
        look();
        earn("DAILY_STEPS", 5_000, 1, "2026-03-01");
        look();

        assertThat(rig.events()).containsExactly("earned");
    }

    @Test
    void tellsNothingAgainWhenABadgeIsAwayForAWhileOrCountsLess() {
        connect(Api.FITBIT_WEB, "profile");
        earn("DAILY_STEPS", 10_000, 12, "2026-02-27");
        look();
        locker.clear();
        look();
        earn("DAILY_STEPS", 10_000, 11, "2026-02-27");
        look();
        earn("DAILY_STEPS", 10_000, 12, "2026-02-27");
        look();

        assertThat(rig.told).isEmpty();
    }

    @Test
    void tellsAgainWithTheSameIdWhenTheRouteFailed() {
        connect(Api.FITBIT_WEB, "profile");
        look();
        earn("DAILY_STEPS", 5_000, 1, "2026-03-01");
        rig.eventsUntilTheRouteFails = 0;
        look();
        rig.eventsUntilTheRouteFails = 9;
        look();
        look();

        assertThat(rig.told)
                .hasSize(2)
                .extracting(HealthEvent::id)
                .containsOnly(rig.told.get(0).id());
    }

    @Test
    void passesOverWhatIsNoBadge() {
        connect(Api.FITBIT_WEB, "profile");
        look();
        locker.add("no badge");
        locker.add(Map.of("value", 5));
        locker.add(Map.of("badgeType", "HIKE", "dateTime", "lately"));
        look();

        assertThat(rig.told).extracting(HealthEvent::id).containsExactly("alice/badges/earned/HIKE/null/null/1");
        assertThat(rig.told.get(0).civilDate()).isNull();
    }

    @Test
    void makesNoNewsOfOldBadgesWhenTheFirstAnswerHasNone() {
        connect(Api.FITBIT_WEB, "profile");
        earn("DAILY_STEPS", 10_000, 12, "2026-02-27");
        answer = "an apology";
        assertThatThrownBy(this::look).hasMessageContaining("has no list 'badges'");
        answer = Map.of("badges", locker);
        look();

        assertThat(rig.told).isEmpty();
    }

    @Test
    void leavesConnectionsOfTheGoogleHealthApiOutAndSaysSoWhenOneIsNamed() {
        assertThat(rig.trigger(badges, Badges.EVENTS).canLook("alice")).isFalse();
        assertThatThrownBy(this::look)
                .isInstanceOf(ConsentRequiredException.class)
                .hasMessageContaining("belongs to the Google Health API, which has no badges");
    }

    @Test
    void needsTheProfile() {
        connect(Api.FITBIT_WEB, "activity");

        assertThat(rig.trigger(badges, Badges.EVENTS).canLook("alice")).isFalse();
    }

    private void connect(Api api, String scope) {
        Tokens tokens = new Tokens(Secret.of("access"), rig.clock.instant().plusSeconds(9_999_999), null, null);
        rig.change(before -> Connection.connected("alice", api, Set.of(scope), tokens, rig.clock.instant()));
    }

    private void earn(String type, long value, long times, String date) {
        locker.removeIf(badge -> badge instanceof Map<?, ?> known && type.equals(known.get("badgeType")));
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("badgeType", type);
        badge.put("value", value);
        badge.put("timesAchieved", times);
        badge.put("dateTime", date);
        locker.add(badge);
    }

    private void look() {
        rig.look(badges, Badges.EVENTS);
    }
}
