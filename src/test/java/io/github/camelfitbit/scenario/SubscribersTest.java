package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.simulator.Endpoint;
import org.apache.camel.CamelExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who the vendor notifies, and for whom, with the key of a service account. */
class SubscribersTest {

    private static final String SECRET = "Bearer a-long-random-text";
    private static final World world = new World();
    private static final Endpoint endpoint = new Endpoint(SECRET);

    @BeforeAll
    static void start() throws Exception {
        world.component()
                .getProject()
                .setProjectNumber(world.simulator.cloudProject().number());
        world.component().getProject().setServiceAccountKey(world.simulator.serviceAccountKey());
        world.start().connect("alice");
    }

    @AfterAll
    static void close() {
        world.close();
        endpoint.close();
    }

    private static String subscriber() {
        return "{\"endpointUri\":\"" + endpoint.uri()
                + "\",\"endpointAuthorization\":{\"secret\":\"" + SECRET + "\"},\"subscriberConfigs\":[{\"dataTypes\":"
                + "[\"sleep\",\"weight\"],\"subscriptionCreatePolicy\":\"MANUAL\"}]}";
    }

    private static <T> T action(String uri, @Nullable Object body, Class<T> type) {
        return world.action(uri, body, Map.of(), type);
    }

    @Test
    void areMadeListedAndRemovedWithTheirSubscriptions() {
        Map<?, ?> made = action("subscribers/create?id=camel-1", subscriber(), Map.class);
        assertThat(made.get("id")).isEqualTo("camel-1");
        assertThat(made.get("state")).isEqualTo("ACTIVE");
        assertThat(made.toString()).doesNotContain("a-long-random-text");

        Map<?, ?> subscription = action(
                "subscriptions/create?subscriber=camel-1&id=sub-1&connection=alice",
                Map.of("dataTypes", List.of("sleep")),
                Map.class);
        assertThat(subscription.get("dataTypes")).isEqualTo(List.of("sleep"));
        action("subscriptions/update?subscriber=camel-1&id=sub-1", Map.of("dataTypes", List.of("weight")), Map.class);

        List<?> all = action("subscriptions/list?subscriber=camel-1&connection=alice", null, List.class);
        assertThat(all).singleElement().asString().contains("weight").contains("sub-1");

        action("subscriptions/delete?subscriber=camel-1&id=sub-1", null, List.class);
        action("subscribers/delete?id=camel-1&force=true", null, List.class);
        assertThat(action("subscribers/list", null, List.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://localhost | http://vendor.example | 'endpointUri' in the body is no https address",
                "Bearer           | Bearer\\n              | is a whole Authorization header",
                "sleep            | vo2-max               | sends no notifications for",
                "sleep            | users/1/dataTypes/sleep | sends no notifications for",
                "MANUAL           | SOMETIMES             | AUTOMATIC or MANUAL",
                "endpointUri      | endpoint              | 'endpoint' in the body is no member"
            })
    void areRefusedBeforeTheyAreSentWhenTheyCannotBeMeant(String from, String to, String why) {
        String broken = subscriber().replace(from, to);

        assertThatThrownBy(() -> action("subscribers/create?id=camel-2", broken, Map.class))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(InvalidArgumentException.class)
                .rootCause()
                .hasMessageContaining(why)
                .hasMessageNotContaining("a-long-random-text");
    }

    @ParameterizedTest
    @CsvSource({"abc", "Camel-1", "camel-", "1camel"})
    void haveIdsAsTheVendorTakesThem(String id) {
        assertThatThrownBy(() -> world.action("subscribers/delete", null, Map.of(FitbitConstants.ID, id), List.class))
                .rootCause()
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'id' is '" + id + "'");
    }

    @Test
    void needAProject() throws Exception {
        try (World without = new World().start()) {
            assertThatThrownBy(() -> without.action("subscribers/list", null, Map.of(), List.class))
                    .rootCause()
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("option 'projectNumber' is missing");
        }
    }
}
