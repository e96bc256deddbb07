package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelfitbit.simulator.life.SleepSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests in another process can let happen. */
class LifeControlTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void letsAWatchSyncLateAndAtOnce() {
        Instant now = simulator().clock().instant();
        control("device?person=alice&sync=now");
        control("device?person=alice&offline=PT5H");

        simulator().clock().advance(Duration.ofMinutes(299));
        assertThat(alice().device().lastSync()).contains(now);

        simulator().clock().advance(Duration.ofMinutes(1));
        assertThat(alice().device().lastSync()).contains(now.plus(Duration.ofHours(5)));
    }

    @Test
    void deletesAndRevisesNights() {
        List<SleepSession> before = nights();

        control("forget?person=alice&id=" + before.get(0).id());
        control("revise?person=alice&by=PT30M&id=" + before.get(1).id());

        assertThat(nights()).hasSize(before.size() - 1);
        assertThat(nights().get(0).end()).isEqualTo(before.get(1).end().minus(Duration.ofMinutes(30)));
        assertThat(post("revise?person=alice&id=none").status()).isEqualTo(400);
    }

    @Test
    void countsStepsAgain() {
        Instant now = simulator().clock().instant();
        Instant from = now.minus(Duration.ofHours(2));
        int before = alice().steps(from, now).get(0).count();

        control("recount?person=alice&from=" + from + "&to=" + now);

        assertThat(alice().steps(from, now).get(0).count()).isEqualTo(before + 5);
    }

    @Test
    void sendsWhatChangedAndLosesIt() {
        try (Endpoint endpoint = new Endpoint("unused")) {
            endpoint.becomeCareless();
            String token = simulator().fitbit().grantToken("alice", "sleep").accessToken();
            VendorClient.withToken(simulator(), token).post("/1/user/-/sleep/apiSubscriptions/1.json", "");
            control("push?to=" + endpoint.uri() + "&lose=1");
            control("forget?person=alice&id=" + nights().get(0).id());

            assertThat(control("push/send").body()).isEqualTo("{\"taken\":0,\"pending\":0}");

            control("push?duplicate=true&reorder=true");
            control("forget?person=alice&id=" + nights().get(0).id());
            assertThat(control("push/send").body()).isEqualTo("{\"taken\":2,\"pending\":0}");
        }
    }

    private List<SleepSession> nights() {
        Instant now = simulator().clock().instant();
        return alice().sleeps(now.minus(Duration.ofDays(5)), now);
    }

    private Reply control(String what) {
        Reply reply = post(what);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private Reply post(String what) {
        return VendorClient.withToken(simulator(), "").post("/simulator/" + what, "");
    }

    private Person alice() {
        return simulator().person("alice");
    }

    private Simulator simulator() {
        return extension.simulator();
    }
}
