package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import io.github.camelfitbit.simulator.health.Quota;
import io.github.camelfitbit.simulator.life.Noise;
import io.github.camelfitbit.simulator.oauth.ConsentEndpoint;
import io.github.camelfitbit.simulator.oauth.Mint;
import io.github.camelfitbit.simulator.oauth.OAuthClient;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitAuthorizationServer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;
import io.github.camelfitbit.simulator.oauth.fitbit.UserIds;
import io.github.camelfitbit.simulator.oauth.google.GoogleAuthorizationServer;
import io.github.camelfitbit.simulator.oauth.google.GoogleRules;

/** The settings of a {@link Simulator}; each has a default, so {@code builder().start()} works. For one thread. */
public final class SimulatorBuilder {
    private static final Instant DEFAULT_NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final int DEFAULT_PEOPLE = 3;
    private static final int FITBIT_CALLS_PER_HOUR = 150;

    final Population population = new Population();
    private final List<String> redirectUris = new ArrayList<>();
    private String clientId = "simulated-client.apps.googleusercontent.com";
    private String clientSecret = "simulated-client-secret";
    private String fitbitClientId = "23SIM7";
    private String fitbitClientSecret = "simulated-fitbit-secret";
    private FitbitRules fitbitRules = FitbitRules.defaults();
    private OptionalLong tokenSeed = OptionalLong.empty();
    long seed = 7;
    SimulatorClock clock = SimulatorClock.at(DEFAULT_NOW);
    Duration livesSince = Duration.ofDays(30);
    Duration latency = Duration.ZERO;
    Quota.Limits limits = Quota.Limits.documented();
    private boolean testingMode = true;
    private boolean autoConsent;
    int port;

    SimulatorBuilder() {}

    /** Every life follows from it. Default 7. */
    public SimulatorBuilder seed(long number) {
        seed = number;
        return this;
    }

    /**
     * What codes and tokens follow from. Default: the seed. A simulator that goes on with the lives of an earlier one must
     * take another number each time: or a token that somebody kept would be good again, for somebody else.
     */
    public SimulatorBuilder tokenSeed(long number) {
        tokenSeed = OptionalLong.of(number);
        return this;
    }

    /** Adds a person who lives in a zone. */
    public SimulatorBuilder person(String name, ZoneId zone) {
        population.add(name, zone);
        return this;
    }

    /** Adds people (alice, bob, carol …, each in another zone) until there are so many. Default 3 if nobody is named. */
    public SimulatorBuilder people(int number) {
        population.fillUpTo(number);
        return this;
    }

    /** Time. Default: a clock that stands still at 2026-11-20T09:00:00Z. */
    public SimulatorBuilder clock(SimulatorClock simulatorClock) {
        clock = simulatorClock;
        return this;
    }

    /** How far back the lives reach from the clock's present. Default 30 days. */
    public SimulatorBuilder livesSince(Duration ago) {
        livesSince = ago;
        return this;
    }

    /** The TCP port on the loopback interface; 0, the default, takes a free one. */
    public SimulatorBuilder port(int number) {
        port = number;
        return this;
    }

    /** The application as it is registered at Google. */
    public SimulatorBuilder client(String id, String secret) {
        clientId = id;
        clientSecret = secret;
        return this;
    }

    /** The application as it is registered at Fitbit. */
    public SimulatorBuilder fitbitClient(String id, String secret) {
        fitbitClientId = id;
        fitbitClientSecret = secret;
        return this;
    }

    /** How Fitbit treats the application. Default: {@link FitbitRules#defaults()}. */
    public SimulatorBuilder fitbitRules(FitbitRules rules) {
        fitbitRules = rules;
        return this;
    }

    /** Registers a redirect URI at both vendors. */
    public SimulatorBuilder redirectUri(String uri) {
        redirectUris.add(uri);
        return this;
    }

    /** Requests per minute. Default: what the vendor documents. */
    public SimulatorBuilder limits(Quota.Limits perMinute) {
        limits = perMinute;
        return this;
    }

    /** Makes every answer so much later, in real time. Default none. */
    public SimulatorBuilder latency(Duration perRequest) {
        latency = perRequest;
        return this;
    }

    /** An authorization request whose login hint names a person is agreed to without a page. Default false. */
    public SimulatorBuilder autoConsent(boolean on) {
        autoConsent = on;
        return this;
    }

    /** Whether refresh tokens end after seven days. Default true, as for an application in testing. */
    public SimulatorBuilder testingMode(boolean on) {
        testingMode = on;
        return this;
    }

    /** Starts listening. An {@link IllegalStateException} (as the cause) says that the port is taken. */
    public Simulator start() {
        if (population.isEmpty()) {
            population.fillUpTo(DEFAULT_PEOPLE);
        }
        return new Simulator(this);
    }

    GoogleAuthorizationServer google(List<String> names) {
        GoogleRules rules = GoogleRules.defaults().withTesting(testingMode);
        return new GoogleAuthorizationServer(
                registered(clientId, clientSecret), rules, visitors(names), clock, new Mint(tokenSeed.orElse(seed)));
    }

    FitbitAuthorizationServer fitbit(List<String> names, UserIds userIds) {
        Mint mint = new Mint(Noise.mix(tokenSeed.orElse(seed), "fitbit"));
        FitbitAuthorizationServer server = new FitbitAuthorizationServer(
                registered(fitbitClientId, fitbitClientSecret), visitors(names), userIds, clock, mint);
        server.rules(fitbitRules);
        return server;
    }

    /** As many as the vendor grants; without limits, more than anybody asks. */
    int fitbitCallsPerHour() {
        return limits.enforced() ? FITBIT_CALLS_PER_HOUR : Integer.MAX_VALUE;
    }

    private ConsentEndpoint.Visitors visitors(List<String> names) {
        return new ConsentEndpoint.Visitors(names, autoConsent);
    }

    private OAuthClient registered(String id, String secret) {
        OAuthClient client = new OAuthClient(id, secret);
        redirectUris.forEach(client::registerRedirectUri);
        return client;
    }
}
