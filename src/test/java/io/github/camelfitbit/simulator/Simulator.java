package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.health.HealthApi;
import io.github.camelfitbit.simulator.health.Quota;
import io.github.camelfitbit.simulator.oauth.ConsentEndpoint;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.OAuthClient;
import io.github.camelfitbit.simulator.oauth.TokenEndpoint;
import io.github.camelfitbit.simulator.oauth.TokenLedger;

/**
 * A running simulator. The health API is below {@code baseUrl()/v4}, the consent page at {@code
 * baseUrl()/o/oauth2/v2/auth}, the token and revocation endpoints at {@code baseUrl()/token} and {@code /revoke}. Safe
 * for any thread.
 */
public final class Simulator implements AutoCloseable {
    private final SimulatorClock clock;
    private final OAuthClient client;
    private final TokenLedger ledger;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Faults faults = new Faults();
    private final Counters counters = new Counters();
    private final WebServer server;
    private volatile Duration latency;

    Simulator(SimulatorBuilder settings) {
        this.clock = settings.clock;
        this.client = settings.client();
        this.latency = settings.latency;
        this.ledger = new TokenLedger(clock, settings.tokenSeed());
        ledger.testingMode(settings.testingMode);
        Map<String, Account> accounts = settings.population.settle(settings.seed, clock, settings.livesSince);
        accounts.forEach((name, account) -> people.put(name, new Person(account, clock)));
        HealthApi health = new HealthApi(ledger, accounts, new Quota(settings.limits, clock), clock);
        ConsentEndpoint consent =
                new ConsentEndpoint(client, ledger, () -> List.copyOf(accounts.keySet()), settings.autoConsent);
        Dispatcher.Vendor vendor = new Dispatcher.Vendor(health, consent, new TokenEndpoint(client, ledger), ledger);
        Dispatcher dispatcher = new Dispatcher(vendor, new ControlApi(this), faults, counters, clock);
        this.server = new WebServer(dispatcher, () -> latency, settings.port);
    }

    /** Prepares one. */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** Such as {@code http://localhost:41234}, without a slash at the end. */
    public String baseUrl() {
        return "http://localhost:" + server.port();
    }

    /** The registered application. */
    public String clientId() {
        return client.id();
    }

    /** The application's made-up secret. */
    public String clientSecret() {
        return client.secret();
    }

    /** Registers a redirect URI; it must be repeated letter by letter. */
    public void registerRedirectUri(String uri) {
        client.registerRedirectUri(uri);
    }

    /** Time. */
    public SimulatorClock clock() {
        return clock;
    }

    /** Everybody, in order. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** One person; an {@link IllegalArgumentException} when nobody has this name. */
    public Person person(String name) {
        return Optional.ofNullable(people.get(name))
                .orElseThrow(() -> new IllegalArgumentException("nobody here is called " + name));
    }

    /** What was asked so far. */
    public Counters counters() {
        return counters;
    }

    /** Arms a fault. */
    public void fail(Fault fault) {
        faults.arm(fault);
    }

    /** Disarms all faults. */
    public void clearFaults() {
        faults.clear();
    }

    /** Makes every answer so much later, in real time. */
    public void latency(Duration perRequest) {
        latency = perRequest;
    }

    /** Puts somebody in front of the consent page; the first person, unless said otherwise. */
    public Consent consent(String authorizationUrl) {
        return new Consent(authorizationUrl, people().get(0).name(), List.of());
    }

    /** Tokens without the browser: an access token for an hour and a refresh token. */
    public GrantedTokens grantToken(String person, String... scopes) {
        Set<String> granted = new LinkedHashSet<>(List.of(scopes));
        return ledger.grant(person(person).name(), client.id(), granted);
    }

    /** The person removes the application from their Google account: every token ends. */
    public void revoke(String person) {
        ledger.revokeAll(person(person).name());
    }

    /** Ends the access tokens of a person early; refresh tokens stay. */
    public void expireAccessTokens(String person) {
        ledger.expireAccessTokens(person(person).name());
    }

    /** Whether refresh tokens end after seven days, as those of applications in testing do. */
    public void testingMode(boolean on) {
        ledger.testingMode(on);
    }

    /** Stops listening and drops every connection. */
    @Override
    public void close() {
        server.close();
    }
}
