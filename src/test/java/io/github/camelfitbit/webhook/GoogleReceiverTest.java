package io.github.camelfitbit.webhook;

import java.util.Map;

import io.github.camelfitbit.crypto.SigningVendor;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Notification;
import io.github.camelfitbit.store.CursorKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.webhook.Webhooked.bytes;
import static io.github.camelfitbit.webhook.Webhooked.change;
import static io.github.camelfitbit.webhook.Webhooked.physical;
import static org.assertj.core.api.Assertions.assertThat;

class GoogleReceiverTest {

    private static final String HOUR = physical("2026-11-20T07:29:00Z", "2026-11-20T07:34:00Z");
    private static final String STEPS = change("1001", "steps", HOUR);
    private static final String OWED = "alice steps 2026-11-20T07:00:00Z/2026-11-20T08:00:00Z";
    private static final String VERIFICATION = "{\"type\":\"verification\"}";

    private final Webhooked world = new Webhooked();

    @Test
    void storesTheLookBeforeItAnswers() {
        assertThat(world.google("[" + STEPS + "]")).isEqualTo(204);

        assertThat(world.owed()).containsExactly(OWED);
        assertThat(world.woken).containsExactly(new CursorKey("alice", "nights", "steps"));
    }

    @Test
    void takesASingleObjectAsWell() {
        assertThat(world.google(STEPS)).isEqualTo(204);
        assertThat(world.owed()).containsExactly(OWED);
    }

    @Test
    void makesOneLookOfManyNotificationsOfOneHour() {
        String again = change("1001", "steps", physical("2026-11-20T07:02:00Z", "2026-11-20T07:07:00Z"));

        world.google("[" + STEPS + "," + again + "," + STEPS + "]");
        world.google("[" + again + "]");

        assertThat(world.owed()).containsExactly(OWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "SOMETHING_NEW"})
    void looksWhateverHappenedThere(String operation) {
        assertThat(world.google(STEPS.replace("UPSERT", operation))).isEqualTo(204);

        assertThat(world.owed()).containsExactly(OWED);
        assertThat(world.raw).extracting(Notification::operation).containsExactly(operation);
    }

    @Test
    void readsWhatTheClockOfThePersonShowedWhereThereAreNoInstants() {
        String civil =
                "{\"civilDateTimeInterval\":{\"startDateTime\":{\"date\":{\"year\":2026,\"month\":11,\"day\":19},"
                        + "\"time\":{\"hours\":22,\"minutes\":29}},\"endDateTime\":{\"date\":{\"year\":2026,\"month\":11,"
                        + "\"day\":20}}}}";
        String iso = "{\"civilIso8601TimeInterval\":{\"startTime\":\"2026-11-18T22:29:00\",\"endTime\":"
                + "\"2026-11-18T22:31:00\"}}";

        world.google("[" + change("1001", "sleep", civil) + "," + change("1002", "sleep", iso) + "]");

        assertThat(world.owed())
                .containsExactly(
                        "alice sleep 2026-11-19T21:00:00Z/2026-11-19T23:00:00Z",
                        "bob sleep 2026-11-18T08:00:00Z/2026-11-19T13:00:00Z");
    }

    @Test
    void looksAtTheLastDaysWhenTheVendorDoesNotSayWhere() {
        world.google(change("1001", "steps", "{\"physicalTimeInterval\":{\"startTime\":\"yesterday\"}}"));

        assertThat(world.owed()).containsExactly("alice steps 2026-11-18T09:00:00Z/2026-11-20T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"9999, 4711", "1001, feelings-of-the-future", "1001, total-calories"})
    void passesOverWhomAndWhatItDoesNotKnow(String person, String dataType) {
        assertThat(world.google("[" + change(person, dataType, HOUR) + "," + STEPS + "]"))
                .isEqualTo(204);

        assertThat(world.owed()).containsExactly(OWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{}", "{\"data\":7}", "{\"data\":{\"healthUserId\":{},\"dataType\":[]}}"})
    void passesOverWhatItCannotRead(String odd) {
        assertThat(world.google("[" + odd + "," + STEPS + "]")).isEqualTo(204);
        assertThat(world.owed()).containsExactly(OWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "[", "[{\"data\":", "\"text\"", "7", "{} {}", "\u0000"})
    void refusesWhatIsNoJson(String body) {
        assertThat(world.google(body)).isEqualTo(400);
        assertNothingHappened();
    }

    @Test
    void refusesJsonThatIsNestedWithoutEnd() {
        assertThat(world.google("[".repeat(9_000) + "]".repeat(9_000))).isEqualTo(400);
    }

    @Test
    void lookOfThingsToComeOrBeforeAllDevicesIsCutShort() {
        String never = physical("0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z");
        String ahead = physical("2027-01-01T00:00:00Z", "2027-01-02T00:00:00Z");
        String before = physical("1901-01-01T00:00:00Z", "1901-01-02T00:00:00Z");
        String upsideDown = physical("2026-11-20T08:00:00Z", "2026-11-20T07:00:00Z");

        world.google(change("1001", "steps", never + "," + ahead + "," + before + "," + upsideDown));

        assertThat(world.owed()).containsExactly("alice steps 1970-01-01T00:00:00Z/2026-11-22T09:00:00Z");
    }

    @Test
    void answersTheHandshakeByTheSecretAlone() {
        assertThat(world.status(world.signed(VERIFICATION, Map.of("google-health-api-signature", ""))))
                .isEqualTo(201);
        assertThat(world.status(world.signed(VERIFICATION, Map.of("authorization", "Bearer old-one"))))
                .isEqualTo(201);
        assertThat(world.status(world.signed(VERIFICATION, Map.of("authorization", ""))))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer of-the-subscribe", "Bearer of-the-subscriber2", "of-the-subscriber"})
    void refusesAnotherSecret(String secret) {
        assertThat(world.status(world.signed(STEPS, Map.of("authorization", secret))))
                .isEqualTo(401);
        assertThat(world.keysets.asked()).isZero();
        assertNothingHappened();
    }

    @Test
    void refusesAnotherSignature() {
        String other = world.google.sign(bytes(STEPS + " "));

        assertThat(world.status(world.signed(STEPS, Map.of("google-health-api-signature", other))))
                .isEqualTo(401);
        assertThat(world.status(world.signed(STEPS, Map.of("google-health-api-signature", ""))))
                .isEqualTo(401);
        assertNothingHappened();
    }

    @Test
    void refusesAKeyThatTheVendorDoesNotPublish() {
        String other = new SigningVendor().sign(bytes(STEPS));

        assertThat(world.status(world.signed(STEPS, Map.of("google-health-api-signature", other))))
                .isEqualTo(401);
        assertNothingHappened();
    }

    @Test
    void takesTheOldNameOfTheSignature() {
        assertThat(world.status(world.signed(
                        STEPS,
                        Map.of(
                                "google-health-api-signature",
                                "",
                                "x-healthapi-signature",
                                world.google.sign(bytes(STEPS))))))
                .isEqualTo(204);
    }

    @Test
    void asksToComeAgainWhenTheKeysCannotBeFetched() {
        world.keysets.answers(500);

        assertThat(world.google(STEPS)).isEqualTo(503);
        assertNothingHappened();
    }

    @Test
    void asksToComeAgainWhenNothingCanBeStored() {
        world.tickets = new Webhooked.BrokenTickets();

        assertThat(world.google(STEPS)).isEqualTo(503);
        assertThat(world.woken).isEmpty();
        assertThat(world.raw).isEmpty();
    }

    @Test
    void storesTheLookEvenIfTheRawNotificationIsNotTaken() {
        world.rawFailure = new StoreException("the route failed", null);

        assertThat(world.google(STEPS)).isEqualTo(503);
        assertThat(world.owed()).containsExactly(OWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void answersNoOtherMethod(String method) {
        WebhookAnswer answer = world.reception()
                .receive(new WebhookRequest(method, Map.of(), Map.of("authorization", Webhooked.SECRET), new byte[0]))
                .join();

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "POST");
    }

    @Test
    void refusesWhatIsTooLongOrPacked() {
        assertThat(world.google("[" + " ".repeat(Webhooked.MAX_BODY_BYTES) + "]"))
                .isEqualTo(413);
        assertThat(world.status(world.signed(STEPS, Map.of("content-encoding", "gzip"))))
                .isEqualTo(415);
        assertThat(world.status(world.signed(STEPS, Map.of("content-encoding", "identity"))))
                .isEqualTo(204);
    }

    @Test
    void givesTheSameIdToTheSameNotificationAndAnotherToAnother() {
        world.google("[" + STEPS + "," + STEPS.replace("0f6c2f5e", "another") + "," + change("1001", "sleep", HOUR)
                + "," + change("1002", "steps", HOUR) + "]");

        assertThat(world.raw.get(0).id()).isEqualTo(world.raw.get(1).id());
        assertThat(world.raw).extracting(Notification::id).hasSize(4);
        assertThat(world.raw.stream().map(Notification::id).distinct()).hasSize(3);
    }

    private void assertNothingHappened() {
        assertThat(world.owed()).isEmpty();
        assertThat(world.woken).isEmpty();
        assertThat(world.raw).isEmpty();
    }
}
