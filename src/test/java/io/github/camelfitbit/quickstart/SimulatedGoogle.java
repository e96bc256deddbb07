package io.github.camelfitbit.quickstart;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.Person;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorClock;

/**
 * The simulator with three people. Their lives are the same after a restart; the tokens are not, they were in its memory:
 * then people consent again, and the routes go on at their cursors.
 */
final class SimulatedGoogle implements AutoCloseable {
    /** Fast enough that something happens, slow enough that a human can use a consent link, which is good for ten minutes. */
    private static final int SPEED = 10;

    /** New heart rate every six seconds at that speed. */
    private static final Duration SYNC_PERIOD = Duration.ofMinutes(1);

    /** Much longer than what passes between two times of writing it down. */
    private static final Duration TIME_AHEAD = Duration.ofMinutes(5);

    private final Folder folder;
    private final SimulatedTime start;
    private final Simulator simulator;

    private SimulatedGoogle(Folder folder, SimulatedTime start) {
        this.folder = folder;
        this.start = start;
        this.simulator = Simulator.builder()
                .people(3)
                .clock(SimulatorClock.running(start.now(), SPEED))
                .livesSince(start.age())
                .tokenSeed(new SecureRandom().nextLong())
                .testingMode(false)
                .start();
    }

    static SimulatedGoogle start(Folder folder) throws IOException {
        SimulatedGoogle google = new SimulatedGoogle(
                folder, SimulatedTime.read(folder, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        google.rememberTime();
        google.simulator.people().forEach(person -> person.device().syncEvery(SYNC_PERIOD));
        return google;
    }

    /** To be called now and then, so that time goes on from here after a kill. */
    void rememberTime() throws IOException {
        start.write(folder, now().plus(TIME_AHEAD));
    }

    Instant now() {
        return clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    SimulatorClock clock() {
        return simulator.clock();
    }

    List<String> people() {
        return simulator.people().stream().map(Person::name).toList();
    }

    String url() {
        return simulator.baseUrl();
    }

    /** A person agrees on the consent page. Returns where the browser is sent then. */
    String consent(String authorizationUrl, String person) {
        return simulator.consent(authorizationUrl).as(person).approve();
    }

    /** What stands in the place of Google's addresses and of the application that is registered there. */
    Map<String, String> properties(String redirectUri) {
        simulator.registerRedirectUri(redirectUri);
        return Map.of(
                "camel.component.fitbit.baseUrl",
                url(),
                "camel.component.fitbit.authorizationEndpoint",
                url() + "/o/oauth2/v2/auth",
                "camel.component.fitbit.tokenEndpoint",
                url() + "/token",
                "camel.component.fitbit.revocationEndpoint",
                url() + "/revoke",
                "camel.component.fitbit.clientId",
                simulator.clientId(),
                "camel.component.fitbit.clientSecret",
                simulator.clientSecret(),
                "camel.component.fitbit.redirectUri",
                redirectUri);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
