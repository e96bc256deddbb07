package io.github.camelfitbit;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.consent.PersonLookup;
import io.github.camelfitbit.oauth.project.KeyTokens;
import io.github.camelfitbit.oauth.project.ProjectKey;
import io.github.camelfitbit.oauth.project.ProjectTokenSupplier;
import io.github.camelfitbit.oauth.project.ProjectTokens;
import io.github.camelfitbit.oauth.project.ProjectTransport;
import io.github.camelfitbit.oauth.token.AuthorizedTransport;
import io.github.camelfitbit.oauth.token.BearerTransport;
import io.github.camelfitbit.oauth.token.TokenInForm;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.HealthApis;
import io.github.camelfitbit.remote.RawApi;
import io.github.camelfitbit.remote.VendorHost;
import io.github.camelfitbit.remote.VendorPersonLookup;
import io.github.camelfitbit.remote.fitbit.FitbitFailures;
import io.github.camelfitbit.remote.fitbit.FitbitPersonLookup;
import io.github.camelfitbit.remote.fitbit.FitbitWebApi;
import io.github.camelfitbit.remote.fitbit.web.FitbitWeb;
import io.github.camelfitbit.remote.google.GoogleFailures;
import io.github.camelfitbit.remote.google.GoogleHealthApi;
import io.github.camelfitbit.remote.google.GoogleSubscribers;

/**
 * The ways to the vendors' APIs: throttled, authorised, repeated where that helps, and each to its own host.
 *
 * @param throttled     the ways out, each with the budget of its API
 * @param threads       what repetitions wait with
 * @param googleHealth  where the Google Health API is
 * @param fitbitWeb     where the Fitbit Web API is
 * @param defaultZone   the time zone of people whose own is not known
 */
record Vendors(
        Map<Api, HttpTransport> throttled, FitbitThreads threads, URI googleHealth, URI fitbitWeb, ZoneId defaultZone) {

    /**
     * The data, with the tokens of the connections.
     *
     * @param clientId who we are at the Google Health API; {@code ""} when nobody
     * @param clock    the time
     */
    HealthApi data(TokenManager tokens, People people, String clientId, Clock clock) {
        return new HealthApis(
                people::api,
                Map.of(
                        Api.GOOGLE_HEALTH,
                        new GoogleHealthApi(
                                authorized(Api.GOOGLE_HEALTH, tokens, googleHealth),
                                googleHealth,
                                people::zone,
                                clientId),
                        Api.FITBIT_WEB,
                        new FitbitWebApi(
                                authorized(Api.FITBIT_WEB, tokens, fitbitWeb),
                                fitbitWeb,
                                people::zone,
                                people::clock,
                                clock)));
    }

    /** The Fitbit Web API in its own words. */
    FitbitWeb web(TokenManager tokens) {
        HttpTransport authorized = authorized(Api.FITBIT_WEB, tokens, fitbitWeb);
        return new FitbitWeb(fitbitHost(tokens), new TokenInForm(authorized, tokens));
    }

    /** Any path of either API. */
    RawApi raw(TokenManager tokens) {
        HttpTransport authorized = authorized(Api.GOOGLE_HEALTH, tokens, googleHealth);
        return new RawApi(Map.of(
                Api.GOOGLE_HEALTH,
                new VendorHost(googleHealth, authorized, GoogleFailures::from),
                Api.FITBIT_WEB,
                fitbitHost(tokens)));
    }

    private VendorHost fitbitHost(TokenManager tokens) {
        return new VendorHost(
                fitbitWeb,
                authorized(Api.FITBIT_WEB, tokens, fitbitWeb),
                (request, response) -> FitbitFailures.from(request, response, "the scope of this path"));
    }

    /** The way to one API with the tokens of its connections. */
    HttpTransport authorized(Api api, TokenManager tokens, URI origin) {
        return threads.retrying(new AuthorizedTransport(throttled(api), tokens, api, origin));
    }

    /** Who the vendor notifies: with the credential of the project, and a budget like a person's. */
    GoogleSubscribers subscribers(String projectNumber, Clock clock, Function<Caller, ProjectTokenSupplier> suppliers) {
        Caller project = new Caller("projects/" + projectNumber, Priority.ACTION);
        ProjectTokens tokens = new ProjectTokens(suppliers.apply(project), clock);
        HttpTransport authorized = new ProjectTransport(throttled(Api.GOOGLE_HEALTH), googleHealth, tokens);
        return new GoogleSubscribers(threads.retrying(authorized), googleHealth, project, projectNumber);
    }

    /** Buys tokens of the project. */
    ProjectTokenSupplier keyTokens(ProjectKey key, Caller project, Clock clock) {
        return new KeyTokens(key, project, threads.retrying(throttled(Api.GOOGLE_HEALTH)), clock);
    }

    private HttpTransport throttled(Api api) {
        return Objects.requireNonNull(throttled.get(api), api::text);
    }

    /** Who a token belongs to, by API: asked with a token that no connection holds yet. */
    Map<Api, PersonLookup> lookups() {
        return Map.of(
                Api.GOOGLE_HEALTH,
                new VendorPersonLookup(token -> new GoogleHealthApi(
                        threads.retrying(new BearerTransport(throttled(Api.GOOGLE_HEALTH), googleHealth, token)),
                        googleHealth,
                        connection -> defaultZone)),
                Api.FITBIT_WEB,
                new FitbitPersonLookup(
                        token -> threads.retrying(new BearerTransport(throttled(Api.FITBIT_WEB), fitbitWeb, token)),
                        fitbitWeb));
    }
}
