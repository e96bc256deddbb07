package io.github.camelfitbit.simulator;

import java.time.Duration;

import io.github.camelfitbit.simulator.health.Quota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class QuotaTest {
    @RegisterExtension
    final SimulatorExtension extension = SimulatorExtension.with(() -> Simulator.builder()
            .limits(Quota.Limits.documented().withUserPerMinute(3).withProjectPerMinute(5)));

    @Test
    void refusesWhatAPersonAsksTooMuchInAMinute() {
        VendorClient alice = VendorClient.ofAlice(extension.simulator());
        ask(alice, 3);

        Reply reply = alice.get("/v4/users/me/identity");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.statusWord()).isEqualTo("RESOURCE_EXHAUSTED");
        assertThat(reply.reason()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(reply.body()).contains("QuotaFailure").doesNotContain("RetryInfo");
    }

    @Test
    void forgetsARequestSixtySecondsLater() {
        VendorClient alice = VendorClient.ofAlice(extension.simulator());
        ask(alice, 1);
        extension.simulator().clock().advance(Duration.ofSeconds(30));
        ask(alice, 2);

        extension.simulator().clock().advance(Duration.ofSeconds(30));

        assertThat(alice.get("/v4/users/me/identity").status()).isEqualTo(200);
        assertThat(alice.get("/v4/users/me/identity").status()).isEqualTo(429);
    }

    @Test
    void countsEveryoneTogetherForTheProject() {
        ask(VendorClient.ofAlice(extension.simulator()), 3);
        VendorClient bob = VendorClient.of(extension.simulator(), "bob", VendorClient.READ_ALL);
        ask(bob, 2);

        assertThat(bob.get("/v4/users/me/identity").status()).isEqualTo(429);
    }

    private static void ask(VendorClient caller, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(caller.get("/v4/users/me/identity").status()).isEqualTo(200);
        }
    }
}
