package io.github.camelfitbit.webhook;

import java.util.Map;

import io.github.camelfitbit.oauth.LogLines;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.webhook.Webhooked.change;
import static io.github.camelfitbit.webhook.Webhooked.physical;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong is logged without names of people, headers or bodies. */
class NothingIsToldTest {

    private static final String HOUR = physical("2026-11-20T07:29:00Z", "2026-11-20T07:34:00Z");

    @Test
    void logsWhatWasPassedOverByItsNumber() {
        Webhooked world = new Webhooked();
        try (LogLines log = new LogLines(Intake.class.getPackageName())) {
            world.google(
                    "[" + change("4711-of-nobody", "steps", HOUR) + "," + change("1001", "feelings", HOUR) + ",{}]");

            assertThat(log.all())
                    .singleElement()
                    .asString()
                    .contains("Of 3 notifications 1 were of people who are not connected, 1 of data that is not known")
                    .doesNotContain("4711", "1001", "feelings");
        }
    }

    @Test
    void logsNothingOfWhatIsRefused() {
        Webhooked world = new Webhooked();
        try (LogLines log = new LogLines(Intake.class.getPackageName())) {
            world.status(world.signed("[{\"name\":\"alice\"}]", Map.of("authorization", "Bearer guessed")));
            world.status(world.signed("[{\"name\":\"alice\"}]", Map.of("google-health-api-signature", "AQAA")));
            world.google("alice slept well");
            world.fitbit("alice slept well");

            assertThat(log.all()).isEmpty();
        }
    }

    @Test
    void logsAStoreThatFailsOnceAndThatItWorksAgain() {
        Webhooked world = new Webhooked();
        Webhooked.BrokenTickets disk = new Webhooked.BrokenTickets();
        world.tickets = disk;
        Reception reception = world.reception();
        WebhookRequest request = world.signed(change("1001", "steps", HOUR), Map.of());
        try (LogLines log = new LogLines(Reception.class.getName())) {
            world.status(reception, request);
            world.status(reception, request);
            assertThat(log.all()).singleElement().asString().contains("the disk is full");

            disk.isMended = true;
            world.status(reception, request);
            world.status(reception, request);
            assertThat(log.all()).hasSize(2).last().asString().contains("taken again");
        }
    }

    @Test
    void saysNothingOfARequestInItsText() {
        Webhooked world = new Webhooked();
        assertThat(world.signed("alice slept", Map.of()).toString()).isEqualTo("POST of a notification");
        assertThat(GoogleReader.read(java.util.List.of(
                                new Fields(Map.of("data", Map.of("healthUserId", "1001", "dataType", "steps")))))
                        .toString())
                .isEqualTo("[google-health tells of steps]");
    }
}
