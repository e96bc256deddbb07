package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.simulator.Endpoint;
import org.jspecify.annotations.Nullable;

/** A world where alice has granted everything at the Google Health API, and the Cloud project has its credential. */
final class GoogleWorld implements AutoCloseable {

    private static final String SECRET = "Bearer a-long-random-text";
    private static final String SCOPES = Stream.of(
                    "activity_and_fitness",
                    "health_metrics_and_measurements",
                    "sleep",
                    "nutrition",
                    "profile",
                    "settings",
                    "reproductive_health",
                    "mindfulness",
                    "logged_symptoms")
            .map(family -> family + ".readonly," + family + ".writeonly")
            .reduce("ecg.readonly,irn.readonly,location.readonly", (all, family) -> all + ',' + family);

    final World world = new World();
    final Endpoint endpoint = new Endpoint(SECRET);

    GoogleWorld() throws Exception {
        world.component().setBeta(true);
        // tests move the vendor's clock for its quota; ours would wait for real
        world.component().getThrottle().setRequestsPerMinutePerPerson(1_000_000);
        world.component().getOauth().setScopes(SCOPES);
        world.component()
                .getProject()
                .setProjectNumber(world.simulator.cloudProject().number());
        world.component().getProject().setServiceAccountKey(world.simulator.serviceAccountKey());
        world.start().connect("alice");
    }

    /** An action for alice. */
    Object act(String action, @Nullable Object body) {
        return world.action(action, body, Map.of(FitbitConstants.CONNECTION, "alice"), Object.class);
    }

    /** The id of a record that alice has of a type. */
    String anyOf(DataType type) {
        List<?> all = (List<?>) act(type.id() + "/list" + (type.kind() == DataKind.TIMELESS ? "" : "?from=P14D"), null);
        return all.stream()
                .map(point -> String.valueOf(((DataPoint) point).vendorId()))
                .findFirst()
                .orElse("none");
    }

    /** A subscriber whose endpoint answers the vendor's handshake. */
    Map<String, Object> subscriber(String policy) {
        return Map.of(
                "endpointUri",
                endpoint.uri(),
                "endpointAuthorization",
                Map.of("secret", SECRET),
                "subscriberConfigs",
                List.of(Map.of("dataTypes", List.of("sleep", "weight"), "subscriptionCreatePolicy", policy)));
    }

    @Override
    public void close() {
        world.close();
        endpoint.close();
    }
}
