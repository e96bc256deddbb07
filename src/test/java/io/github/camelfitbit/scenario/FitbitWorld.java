package io.github.camelfitbit.scenario;

import java.util.Map;

import io.github.camelfitbit.simulator.AskedRequest;
import io.github.camelfitbit.simulator.Vendor;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules.ApplicationType;
import org.jspecify.annotations.Nullable;

/** A world whose people are connected to the Fitbit Web API, with every scope there is unless said otherwise. */
final class FitbitWorld implements AutoCloseable {

    static final String ALL_SCOPES =
            "activity,cardio_fitness,electrocardiogram,heartrate,irregular_rhythm_notifications,"
                    + "location,nutrition,oxygen_saturation,profile,respiratory_rate,settings,sleep,social,temperature,weight";

    final World world;

    FitbitWorld(String scopes) throws Exception {
        this(scopes, 150);
    }

    FitbitWorld(String scopes, int requestsPerHour) throws Exception {
        this(scopes, requestsPerHour, ApplicationType.SERVER);
    }

    /** An application of type Client has no secret. */
    FitbitWorld(String scopes, int requestsPerHour, ApplicationType type) throws Exception {
        this.world = new World();
        world.simulator.fitbitRules(FitbitRules.defaults().withType(type));
        Vendor fitbit = world.simulator.fitbit();
        var web = world.component().getFitbitWeb();
        web.setFitbitClientId(fitbit.clientId());
        if (type != ApplicationType.CLIENT) {
            web.setFitbitClientSecret(fitbit.clientSecret());
        }
        web.setFitbitScopes(scopes);
        web.setFitbitAuthorizationEndpoint(fitbit.authorizationEndpoint());
        web.setFitbitTokenEndpoint(fitbit.tokenEndpoint());
        web.setFitbitRevocationEndpoint(fitbit.revocationEndpoint());
        web.setFitbitBaseUrl(world.simulator.baseUrl());
        web.setFitbitRequestsPerHourPerPerson(requestsPerHour);
        world.start();
    }

    FitbitWorld connect(String api, String person) {
        String address = world.action(
                "connections/authorize-url?connection=" + person + "&api=" + api, null, Map.of(), String.class);
        world.comeBack(world.simulator.consent(address).as(person).approve());
        return this;
    }

    /** Alice's answer to an operation. */
    Object web(String id, Map<String, ?> parameters) {
        return web(id, parameters, null);
    }

    Object web(String id, Map<String, ?> parameters, @Nullable Object body) {
        return world.action(
                "web/" + id + "?connection=alice", body, Map.of("CamelFitbitParameters", parameters), Object.class);
    }

    /** What the vendor was asked last. */
    AskedRequest asked() {
        var log = world.simulator.counters().log();
        return log.get(log.size() - 1);
    }

    @Override
    public void close() {
        world.close();
    }
}
