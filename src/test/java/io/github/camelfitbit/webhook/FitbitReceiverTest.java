package io.github.camelfitbit.webhook;

import java.util.Map;

import io.github.camelfitbit.model.Notification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.webhook.Webhooked.CLIENT_SECRET;
import static io.github.camelfitbit.webhook.Webhooked.bytes;
import static io.github.camelfitbit.webhook.Webhooked.hmac;
import static org.assertj.core.api.Assertions.assertThat;

class FitbitReceiverTest {

    private static final String SLEEP = "[{\"collectionType\":\"sleep\",\"date\":\"2026-11-19\",\"ownerId\":\"7ZK2QP\","
            + "\"ownerType\":\"user\",\"subscriptionId\":\"carol-sleep\"}]";

    private final Webhooked world = new Webhooked();

    @Test
    void looksAtThePersonsOwnDay() {
        assertThat(world.fitbit(SLEEP)).isEqualTo(204);

        assertThat(world.owed()).containsExactly("carol sleep 2026-11-19T05:00:00Z/2026-11-20T05:00:00Z");
        assertThat(world.raw).extracting(Notification::subject).containsExactly("sleep");
    }

    @Test
    void looksAtAllThatActivitiesMean() {
        world.fitbit(SLEEP.replace("\"sleep\"", "\"activities\""));

        assertThat(world.owed())
                .containsExactly(
                        "carol heart-rate 2026-11-19T05:00:00Z/2026-11-20T05:00:00Z",
                        "carol steps 2026-11-19T05:00:00Z/2026-11-20T05:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"7ZK2QP, moods", "9QX4MN, sleep", "1001, sleep"})
    void passesOverWhomAndWhatItDoesNotKnow(String owner, String collection) {
        assertThat(world.fitbit(SLEEP.replace("7ZK2QP", owner).replace("\"sleep\"", '"' + collection + '"')))
                .isEqualTo(204);
        assertThat(world.owed()).isEmpty();
    }

    @Test
    void hasSomebodyFindOutWhetherAConsentEnded() {
        String revoked = "[{\"collectionType\":\"userRevokedAccess\",\"ownerId\":\"7ZK2QP\",\"ownerType\":\"user\"}]";

        assertThat(world.fitbit(revoked)).isEqualTo(204);

        assertThat(world.revoked).containsExactly("carol");
        assertThat(world.owed()).isEmpty();
        assertThat(world.store.find("carol").orElseThrow().tokens()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "2026-13-01", "tomorrow", ""})
    void looksAtTheLastDaysForADayThatIsNone(String date) {
        assertThat(world.fitbit(SLEEP.replace("2026-11-19", date))).isEqualTo(204);
        assertThat(world.owed()).containsExactly("carol sleep 2026-11-18T09:00:00Z/2026-11-20T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"code-of-the-subscriber, 204", "another, 404", "'', 404"})
    void answersTheRightVerificationCodeOnly(String code, int status) {
        assertThat(world.status(new WebhookRequest("GET", Map.of("verify", code), Map.of(), new byte[0])))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "client-secret-of-carols-app", "client-secret-of-carols-app&&"})
    void doesNotKnowWhatIsSignedOtherwise(String key) {
        assertThat(world.status(new WebhookRequest(
                        "POST", Map.of(), Map.of("x-fitbit-signature", hmac(key, SLEEP)), bytes(SLEEP))))
                .isEqualTo(404);
        assertThat(world.owed()).isEmpty();
        assertThat(world.raw).isEmpty();
    }

    @Test
    void verifiesTheRawBytes() {
        String reformatted = SLEEP.replace(",", ", ");

        assertThat(world.status(new WebhookRequest(
                        "POST",
                        Map.of(),
                        Map.of("x-fitbit-signature", hmac(CLIENT_SECRET + "&", SLEEP)),
                        bytes(reformatted))))
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(world.fitbit("not json")).isEqualTo(400);
    }

    @Test
    void asksToComeAgainWhenNothingCanBeStored() {
        world.tickets = new Webhooked.BrokenTickets();

        assertThat(world.fitbit(SLEEP)).isEqualTo(503);
    }
}
