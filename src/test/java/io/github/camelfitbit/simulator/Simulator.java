package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.fitbit.FitbitApi;
import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.health.CloudProject;
import io.github.camelfitbit.simulator.health.Defects;
import io.github.camelfitbit.simulator.health.HealthApi;
import io.github.camelfitbit.simulator.health.Quota;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitAuthorizationServer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;
import io.github.camelfitbit.simulator.oauth.google.GoogleAuthorizationServer;
import io.github.camelfitbit.simulator.oauth.google.GoogleRules;
import io.github.camelfitbit.simulator.push.Change;
import io.github.camelfitbit.simulator.push.Push;

/**
 * A running simulator. The health API is below {@code baseUrl()/v4}, what there is of the Fitbit Web API below {@code
 * baseUrl()/1}; {@link #google()} and {@link #fitbit()} tell where their OAuth endpoints are. The same people live at
 * both. Where nothing else is said, a method speaks of Google. Safe for any thread.
 */
public final class Simulator implements AutoCloseable {
    private static final String PROJECT_NUMBER = "123456789012";

    private final SimulatorClock clock;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final GoogleAuthorizationServer googleServer;
    private final FitbitAuthorizationServer fitbitServer;
    private final Vendor google;
    private final Vendor fitbit;
    private final CloudProject cloudProject;
    private final Push push;
    private final HealthApi health;
    private final Faults faults;
    private final Counters counters = new Counters();
    private final WebServer server;
    private volatile Duration latency;

    Simulator(SimulatorBuilder settings) {
        this.clock = settings.clock;
        this.latency = settings.latency;
        this.faults = new Faults(clock);
        Map<String, Account> accounts = settings.population.settle(settings.seed, clock, settings.livesSince);
        List<String> names = List.copyOf(accounts.keySet());
        this.googleServer = settings.google(names);
        this.fitbitServer = settings.fitbit(names, name -> person(name).legacyUserId());
        this.google = new Vendor(googleServer, Vendor.Paths.GOOGLE, this::baseUrl, accounts.keySet());
        this.fitbit = new Vendor(fitbitServer, Vendor.Paths.FITBIT, this::baseUrl, accounts.keySet());
        this.cloudProject = new CloudProject(
                GoogleAuthorizationServer.PROJECT,
                PROJECT_NUMBER,
                googleServer.serviceAccount().email());
        Quota quota = new Quota(settings.limits, clock);
        this.health = new HealthApi(googleServer, accounts, quota, cloudProject, clock);
        FitbitApi fitbitApi = new FitbitApi(fitbitServer, accounts, settings.fitbitCallsPerHour(), clock);
        this.push = new Push(
                accounts,
                new Push.Subscribers(
                        cloudProject,
                        person -> googleServer.standing(person).consented(),
                        fitbitApi,
                        fitbit.clientSecret()),
                clock,
                settings.seed);
        accounts.forEach((name, account) -> account.onWrite(
                (type, deleted, start, end) -> push.writtenAtGoogle(new Change(name, type, deleted, start, end))));
        fitbitApi.onWrite((name, type, day, deleted) ->
                push.writtenAtFitbit(onDay(day.atStartOfDay(person(name).zone()), name, type, deleted)));
        accounts.forEach((name, account) -> people.put(name, new Person(account, clock, push, fitbitApi.badges())));
        Dispatcher.Vendors vendors = new Dispatcher.Vendors(health, googleServer, fitbitApi, fitbitServer);
        Dispatcher dispatcher =
                new Dispatcher(vendors, new ControlApi(this), new Dispatcher.Watch(faults, counters, clock));
        this.server = new WebServer(dispatcher, () -> latency, settings.port);
    }

    /** Some time within a day: Fitbit tells of days. */
    private static Change onDay(ZonedDateTime start, String name, String type, boolean deleted) {
        return new Change(
                name, type, deleted, start.toInstant(), start.plusHours(1).toInstant());
    }

    /** Prepares one. */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** Such as {@code http://localhost:41234}, without a slash at the end. */
    public String baseUrl() {
        return "http://localhost:" + server.port();
    }

    /** Google's side: OAuth endpoints, consents, proofs. */
    public Vendor google() {
        return google;
    }

    /** Fitbit's side: OAuth endpoints, consents, proofs. */
    public Vendor fitbit() {
        return fitbit;
    }

    /** The application as it is registered at Google. */
    public String clientId() {
        return google.clientId();
    }

    /** The application's made-up secret at Google. */
    public String clientSecret() {
        return google.clientSecret();
    }

    /** Registers a redirect URI at both vendors; it must be repeated letter by letter. */
    public void registerRedirectUri(String uri) {
        google.registerRedirectUri(uri);
        fitbit.registerRedirectUri(uri);
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

    /** Disarms the faults of one name. */
    public void clearFaults(String name) {
        faults.clear(name);
    }

    /** How many requests met a fault, by the faults' names; disarmed ones included. */
    public Map<String, Long> faultsMet() {
        return faults.met();
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
        return google.grantToken(person, scopes);
    }

    /** The person removes the application from their Google account: every token ends. */
    public void revoke(String person) {
        google.revoke(person);
    }

    /** Ends the access tokens of a person early; refresh tokens stay. */
    public void expireAccessTokens(String person) {
        google.expireAccessTokens(person);
    }

    /** Whether refresh tokens of Google's end after seven days, as those of applications in testing do. */
    public void testingMode(boolean on) {
        googleServer.rules(googleServer.rules().withTesting(on));
    }

    /** Changes how Google treats the application; for refresh tokens that are issued from then on. */
    public void googleRules(GoogleRules rules) {
        googleServer.rules(rules);
    }

    /** A person's administrator at Google forbids the application, or allows it again. */
    public void adminPolicy(String person, boolean forbids) {
        googleServer.adminPolicy(person(person).name(), forbids);
    }

    /** Changes how Fitbit treats the application, from the next request on. */
    public void fitbitRules(FitbitRules rules) {
        fitbitServer.rules(rules);
    }

    /** The developer's project at Google, which has subscribers. */
    public CloudProject cloudProject() {
        return cloudProject;
    }

    /** The key file of the project's service account, with this simulator's own token endpoint in it. */
    public String serviceAccountKey() {
        return googleServer.serviceAccount().keyFile(google.tokenEndpoint()).encodePrettily();
    }

    /** What the vendors tell subscribers; nothing is told by itself. */
    public Push push() {
        return push;
    }

    /** Where Google publishes the keys that it signs notifications with. */
    public String keysetUri() {
        return baseUrl() + ControlApi.KEYSET;
    }

    /** A token of the project's service account, for an hour. */
    public String projectToken() {
        return googleServer.grantServiceAccount().value();
    }

    /** What does not work at Google although its reference says so; {@code mend()} makes it work. */
    public Defects defects() {
        return health.defects();
    }

    /** Stops listening and drops every connection. */
    @Override
    public void close() {
        server.close();
    }
}
