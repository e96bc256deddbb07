package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.simulator.Vendor;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitScopes;
import org.jspecify.annotations.Nullable;

/** A world in which one person is connected twice, once at either API, with every scope. */
final class TwoConnections implements AutoCloseable {

    static final String GOOGLE = "alice";
    static final String FITBIT = "alice-fitbit";

    final World world;

    TwoConnections() throws Exception {
        this(new World(Duration.ofDays(70)));
    }

    /** A world of somebody's own, in which there is an alice. */
    TwoConnections(World world) throws Exception {
        this.world = world;
        Vendor fitbit = world.simulator.fitbit();
        var web = world.component().getFitbitWeb();
        web.setFitbitClientId(fitbit.clientId());
        web.setFitbitClientSecret(fitbit.clientSecret());
        web.setFitbitScopes(String.join(",", FitbitScopes.all()));
        web.setFitbitAuthorizationEndpoint(fitbit.authorizationEndpoint());
        web.setFitbitTokenEndpoint(fitbit.tokenEndpoint());
        web.setFitbitRevocationEndpoint(fitbit.revocationEndpoint());
        web.setFitbitBaseUrl(world.simulator.baseUrl());
        world.component()
                .getOauth()
                .setScopes(world.component().getOauth().getScopes()
                        + ",nutrition.readonly,nutrition.writeonly,ecg.readonly,irn.readonly");
        world.start();
        consent(GOOGLE, "google-health");
        consent(FITBIT, "fitbit-web");
    }

    /** Alice consents, once more perhaps. */
    void consent(String key, String api) {
        String address = action(key, "connections/authorize-url?api=" + api, null, String.class);
        world.comeBack(world.simulator.consent(address).as("alice").approve());
    }

    <T> T action(String connection, String action, @Nullable Object body, Class<T> type) {
        return world.action(action, body, Map.of(FitbitConstants.CONNECTION, connection), type);
    }

    List<DataPoint> points(String connection, String action) {
        List<?> points = action(connection, action, null, List.class);
        return points.stream().map(DataPoint.class::cast).toList();
    }

    @Override
    public void close() {
        world.close();
    }
}
