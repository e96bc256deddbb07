package io.github.camelfitbit;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;

import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.consent.PersonLookup;
import io.github.camelfitbit.oauth.token.AuthorizedTransport;
import io.github.camelfitbit.oauth.token.BearerTransport;
import io.github.camelfitbit.oauth.token.TokenInForm;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.RawApi;
import io.github.camelfitbit.remote.VendorHost;
import io.github.camelfitbit.remote.VendorPersonLookup;
import io.github.camelfitbit.remote.fitbit.FitbitFailures;
import io.github.camelfitbit.remote.fitbit.FitbitPersonLookup;
import io.github.camelfitbit.remote.fitbit.web.FitbitWeb;
import io.github.camelfitbit.remote.google.GoogleFailures;
import io.github.camelfitbit.remote.google.GoogleHealthApi;

/**
 * The ways to the vendors' APIs: throttled, authorised, repeated where that helps, and each to its own host.
 *
 * @param throttled     the way out to the Google Health API
 * @param hourly        the way out to the Fitbit Web API
 * @param threads       what repetitions wait with
 * @param googleHealth  where the Google Health API is
 * @param fitbitWeb     where the Fitbit Web API is
 * @param defaultZone   the time zone of people whose own is not known
 */
record Vendors(
        HttpTransport throttled,
        HttpTransport hourly,
        FitbitThreads threads,
        URI googleHealth,
        URI fitbitWeb,
        ZoneId defaultZone) {

    /** The data, with the tokens of the connections. */
    HealthApi data(TokenManager tokens, People people) {
        HttpTransport authorized = new AuthorizedTransport(throttled, tokens, Api.GOOGLE_HEALTH, googleHealth);
        return new GoogleHealthApi(threads.retrying(authorized), googleHealth, people::zone);
    }

    /** The Fitbit Web API in its own words. */
    FitbitWeb web(TokenManager tokens) {
        HttpTransport authorized = new AuthorizedTransport(hourly, tokens, Api.FITBIT_WEB, fitbitWeb);
        return new FitbitWeb(host(tokens, Api.FITBIT_WEB), threads.retrying(new TokenInForm(authorized, tokens)));
    }

    /** Any path of either API. */
    RawApi raw(TokenManager tokens) {
        return new RawApi(Map.of(
                Api.GOOGLE_HEALTH, host(tokens, Api.GOOGLE_HEALTH), Api.FITBIT_WEB, host(tokens, Api.FITBIT_WEB)));
    }

    private VendorHost host(TokenManager tokens, Api api) {
        boolean isGoogle = api == Api.GOOGLE_HEALTH;
        URI base = isGoogle ? googleHealth : fitbitWeb;
        HttpTransport authorized = new AuthorizedTransport(isGoogle ? throttled : hourly, tokens, api, base);
        return new VendorHost(
                base,
                threads.retrying(authorized),
                isGoogle
                        ? GoogleFailures::from
                        : (request, response) -> FitbitFailures.from(request, response, "the scope of this path"));
    }

    /** Who a token belongs to, by API: asked with a token that no connection holds yet. */
    Map<Api, PersonLookup> lookups() {
        return Map.of(
                Api.GOOGLE_HEALTH,
                new VendorPersonLookup(token -> new GoogleHealthApi(
                        threads.retrying(new BearerTransport(throttled, googleHealth, token)),
                        googleHealth,
                        connection -> defaultZone)),
                Api.FITBIT_WEB,
                new FitbitPersonLookup(
                        token -> threads.retrying(new BearerTransport(hourly, fitbitWeb, token)), fitbitWeb));
    }
}
