package io.github.camelfitbit.simulator;

import java.time.Duration;

import io.github.camelfitbit.simulator.oauth.Standing;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures that benchmarks and scenarios prove something with. */
class StandingTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void tellsARenewalFromARefreshThatCameEarly() {
        String first = grant(fitbit(), "alice");
        String second = refresh(first).getString("refresh_token");
        extension.simulator().clock().advance(Duration.ofHours(8));
        refresh(second);
        refresh(second);

        assertThat(fitbit().standing("alice")).isEqualTo(new Standing("alice", true, 1, 2, 1, 1, 0));
    }

    @Test
    void countsARenewalAtGoogleToo() {
        String token = grant(google(), "alice");
        extension.simulator().clock().advance(Duration.ofHours(1));
        OAuthCaller caller = new OAuthCaller(extension.simulator());
        caller.refresh(token);
        caller.refresh(token);

        assertThat(google().standing("alice")).isEqualTo(new Standing("alice", true, 1, 2, 1, 0, 0));
    }

    @Test
    void countsARefusalToTheOwnerOfTheDeadToken() {
        String dead = grant(fitbit(), "alice");
        grant(fitbit(), "alice");
        refresh(dead);

        assertThat(fitbit().standing("alice").refusals()).isEqualTo(1);
        assertThat(fitbit().standing("bob")).isEqualTo(new Standing("bob", false, 0, 0, 0, 0, 0));
    }

    @Test
    void losesNothingWhenThePersonTookItBack() {
        for (Vendor vendor : new Vendor[] {google(), fitbit()}) {
            String token = grant(vendor, "alice");
            vendor.revoke("alice");

            assertThat(vendor.isAlive(token)).isFalse();
            assertThat(vendor.isLost("alice", token)).isFalse();
        }
    }

    @Test
    void losesAConsentWhoseTokenDied() {
        String dead = grant(fitbit(), "alice");
        String alive = grant(fitbit(), "alice");

        assertThat(fitbit().isLost("alice", dead)).isTrue();
        assertThat(fitbit().isLost("alice", alive)).isFalse();
    }

    @Test
    void isToldToOtherProcesses() {
        VendorClient control = VendorClient.withToken(extension.simulator(), "");
        String dead = control.post("/simulator/grant?vendor=fitbit&person=alice&scope=sleep", "")
                .json()
                .getString("refresh_token");
        String alive = control.post("/simulator/grant?vendor=fitbit&person=alice&scope=sleep", "")
                .json()
                .getString("refresh_token");

        assertThat(control.get("/simulator/standings", "vendor", "fitbit")
                        .json()
                        .getJsonArray("standings"))
                .hasSize(3)
                .first()
                .isEqualTo(new JsonObject(
                        "{\"person\":\"alice\",\"consented\":true,\"consents\":2,\"refreshes\":0,\"renewals\":0,"
                                + "\"replays\":0,\"refusals\":0}"));
        assertThat(control.post("/simulator/lost?vendor=fitbit", "alice=" + dead)
                        .body())
                .isEqualTo("{\"lost\":[\"alice\"],\"checked\":1}");
        assertThat(control.post("/simulator/lost?vendor=fitbit", "alice=" + alive)
                        .body())
                .isEqualTo("{\"lost\":[],\"checked\":1}");
        assertThat(control.get("/simulator/standings", "vendor", "other").status())
                .isEqualTo(400);
    }

    @Test
    void expiresAndRevokesForOtherProcesses() {
        VendorClient control = VendorClient.withToken(extension.simulator(), "");
        String token = grant(fitbit(), "alice");
        String access = refresh(token).getString("access_token");
        FitbitCaller caller = new FitbitCaller(extension.simulator());

        control.post("/simulator/expire?vendor=fitbit&person=alice", "");
        assertThat(caller.profile(access).errorType()).isEqualTo("expired_token");
        control.post("/simulator/revoke?vendor=fitbit&person=alice", "");
        assertThat(caller.profile(access).errorType()).isEqualTo("invalid_token");
    }

    @Test
    void hasRoomForManyPeople() {
        try (Simulator crowd = Simulator.builder().people(10_000).start()) {
            crowd.people().forEach(person -> crowd.fitbit().grantToken(person.name(), "profile"));

            assertThat(crowd.fitbit().standings()).hasSize(10_000).allMatch(Standing::consented);
            assertThat(crowd.people()).extracting(Person::name).contains("alice", "person10000");
        }
    }

    private JsonObject refresh(String token) {
        return new FitbitCaller(extension.simulator()).refresh(token).json();
    }

    private Vendor fitbit() {
        return extension.simulator().fitbit();
    }

    private Vendor google() {
        return extension.simulator().google();
    }

    private static String grant(Vendor vendor, String person) {
        String scope = vendor.clientId().endsWith(".com") ? VendorClient.scope("sleep.readonly") : "profile";
        return vendor.grantToken(person, scope).refreshToken().orElseThrow();
    }
}
