package io.github.camelfitbit.simulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriberTest {
    private static final String SUBSCRIBERS = "/v4/projects/123456789012/subscribers";
    private static final String SUBSCRIPTIONS = SUBSCRIBERS + "/camel-1/subscriptions";
    private static final String SECRET = "Bearer s3cr3t";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    private final Endpoint endpoint = new Endpoint(SECRET);

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void shakesHandsWithAndWithoutTheSecretBeforeItStoresASubscriber() {
        Reply created = create("camel-1", body("MANUAL"));

        assertThat(created.status()).as(created.body()).isEqualTo(200);
        assertThat(created.json().getBoolean("done")).isTrue();
        assertThat(created.json().getJsonObject("response").getString("state")).isEqualTo("ACTIVE");
        assertThat(endpoint.received())
                .hasSize(2)
                .allMatch(request -> request.equals("POST Google-Health-API-Webhooks {\"type\": \"verification\"}"));
    }

    @Test
    void storesNothingWhenAStrangerIsLetInOrTheSecretIsNot() {
        Reply wrongSecret = create("camel-1", body("MANUAL").replace("s3cr3t", "other"));
        endpoint.becomeCareless();
        Reply careless = create("camel-1", body("MANUAL"));

        assertThat(wrongSecret.statusWord()).isEqualTo("FAILED_PRECONDITION");
        assertThat(careless.statusWord()).isEqualTo("FAILED_PRECONDITION");
        assertThat(project().get(SUBSCRIBERS).body()).isEqualTo("{}");
    }

    @Test
    void neverTellsTheSecretAgain() {
        create("camel-1", body("MANUAL"));

        assertThat(project().get(SUBSCRIBERS).body())
                .contains("\"secretSet\":true")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "Camel-1", "1camel", "camel-", "c23456789012345678901234567890123456x"})
    void refusesIdentifiersThatAreNotWellFormed(String id) {
        assertThat(create(id, body("MANUAL")).reason()).isEqualTo("INVALID_SUBSCRIBER_NAME");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]             | DATA_TYPES_CANNOT_BE_EMPTY",
                "[\"vo2-max\"]  | INVALID_DATA_TYPE",
                "[\"heart_rate\"] | INVALID_DATA_TYPE_FORMAT",
                "[\"users/1/dataTypes/steps\"] | INVALID_DATA_TYPE_FORMAT"
            })
    void refusesConfigsOfTypesThatHaveNoNotifications(String types, String reason) {
        Reply reply = create("camel-1", body("MANUAL").replace("[\"sleep\",\"weight\"]", types));

        assertThat(reply.reason()).isEqualTo(reason);
    }

    @Test
    void wantsHttpsOfEverybodyElsesMachine() {
        Reply reply = create("camel-1", body("MANUAL").replace(endpoint.uri(), "http://example.org/webhook"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("endpoint_uri");
    }

    @Test
    void makesUpAnIdentifierWhenNoneIsGivenAndTakesEachOnlyOnce() {
        Reply made = project().post(SUBSCRIBERS, body("AUTOMATIC"));
        create("camel-1", body("MANUAL"));

        assertThat(made.body()).contains("/subscribers/s-");
        assertThat(create("camel-1", body("MANUAL")).status()).isEqualTo(409);
    }

    @Test
    void patchesAnAddressAfterAnotherHandshakeAndTheConfigsNotAtAll() {
        create("camel-1", body("MANUAL"));
        String address = "{\"endpointUri\":\"" + endpoint.uri() + "/2\"}";

        Reply moved = project().patch(SUBSCRIBERS + "/camel-1?updateMask=endpointUri", address);
        Reply configs = project().patch(SUBSCRIBERS + "/camel-1?updateMask=subscriberConfigs", configs("AUTOMATIC"));

        assertThat(moved.body()).contains(endpoint.uri() + "/2");
        assertThat(endpoint.received()).hasSize(4);
        assertThat(configs.status()).isEqualTo(400);
        assertThat(configs.details()).isEmpty();
    }

    @Test
    void patchesConfigsAndSubscriptionsOnceTheVendorHasMendedThat() {
        create("camel-1", body("MANUAL"));
        subscribe("user-1", "sleep");
        String types = "{\"dataTypes\":[\"weight\"]}";
        String one = SUBSCRIPTIONS + "/user-1?updateMask=dataTypes";
        assertThat(project().patch(one, types).status()).isEqualTo(400);

        extension.simulator().defects().mend();

        assertThat(project().patch(one, types).body())
                .contains("dataTypes/weight")
                .doesNotContain("sleep");
        assertThat(project()
                        .patch(SUBSCRIBERS + "/camel-1?updateMask=subscriberConfigs", configs("AUTOMATIC"))
                        .body())
                .contains("AUTOMATIC");
    }

    @Test
    void refusesAMaskOfFieldsThatAreNotThere() {
        create("camel-1", body("MANUAL"));

        assertThat(project()
                        .patch(SUBSCRIBERS + "/camel-1?updateMask=endpoint_uri", "{}")
                        .reason())
                .isEqualTo("INVALID_FIELD_MASK_DATA");
        assertThat(project()
                        .patch(SUBSCRIBERS + "/camel-1?updateMask=state", "{}")
                        .reason())
                .isEqualTo("INVALID_FIELD_MASK_DATA");
    }

    @Test
    void takesBareTypesAndTellsThemInTheirLongForm() {
        create("camel-1", body("MANUAL"));
        String user = "users/" + extension.simulator().person("alice").healthUserId();

        Reply reply = subscribe("user-1", "sleep");

        assertThat(reply.json().getString("user")).isEqualTo(user);
        assertThat(reply.json().getJsonArray("dataTypes").getString(0)).isEqualTo(user + "/dataTypes/sleep");
        assertThat(subscribe("user-2", user + "/dataTypes/sleep").reason()).isEqualTo("INVALID_DATA_TYPE_FORMAT");
    }

    @Test
    void subscribesNobodyWhereTheConfigDoesThatByItself() {
        create("camel-1", body("AUTOMATIC"));

        assertThat(subscribe("user-1", "sleep").statusWord()).isEqualTo("FAILED_PRECONDITION");
    }

    @Test
    void wantsAUserItKnowsAndTypesItHas() {
        create("camel-1", body("MANUAL"));

        assertThat(project().post(SUBSCRIPTIONS, "{\"dataTypes\":[\"sleep\"]}").reason())
                .isEqualTo("MISSING_USER");
        assertThat(project()
                        .post(SUBSCRIPTIONS, "{\"user\":\"users/1\",\"dataTypes\":[\"sleep\"]}")
                        .reason())
                .isEqualTo("INVALID_USER_RESOURCE_NAME");
        assertThat(project()
                        .post(
                                SUBSCRIPTIONS,
                                "{\"user\":\"users/"
                                        + extension.simulator().person("bob").healthUserId() + "\"}")
                        .reason())
                .isEqualTo("MISSING_DATA_TYPES");
    }

    @Test
    void filtersSubscriptionsByUserAndType() {
        create("camel-1", body("MANUAL"));
        subscribe("user-1", "sleep");
        subscribe("user-2", "weight");
        String user = "users/" + extension.simulator().person("alice").healthUserId();

        assertThat(filtered("user = \"" + user + "\" AND (data_type = \"sleep\" OR data_type = \"weight\")"))
                .contains("user-1", "user-2");
        assertThat(filtered("data_type = \"sleep\"")).contains("user-1").doesNotContain("user-2");
        assertThat(filtered("user = \"users/1\"")).isEqualTo("{}");
        assertThat(filtered("data_type >= \"sleep\"")).contains("INVALID_FILTER_FORMAT");
        assertThat(filtered("data_type = \"sleep\" AND")).contains("INVALID_FILTER_FORMAT");
    }

    @Test
    void pagesThroughSubscribers() {
        create("camel-1", body("MANUAL"));
        create("camel-2", body("MANUAL"));

        Reply first = project().get(SUBSCRIBERS, "pageSize", "1");
        Reply second = project().get(SUBSCRIBERS, "pageSize", "1", "pageToken", first.nextPageToken());

        assertThat(first.json().getInteger("totalSize")).isEqualTo(2);
        assertThat(first.body()).contains("camel-1").doesNotContain("camel-2");
        assertThat(second.body()).contains("camel-2");
        assertThat(second.nextPageToken()).isEmpty();
        assertThat(project().get(SUBSCRIBERS, "pageToken", "subscriptions-1").reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    void deletesASubscriberWithSubscriptionsByForceOnly() {
        create("camel-1", body("MANUAL"));
        subscribe("user-1", "sleep");

        assertThat(project().delete(SUBSCRIBERS + "/camel-1").statusWord()).isEqualTo("FAILED_PRECONDITION");
        assertThat(project().delete(SUBSCRIBERS + "/camel-1?force=true").status())
                .isEqualTo(200);
        assertThat(project().get(SUBSCRIPTIONS).status()).isEqualTo(404);
    }

    @Test
    void deletesASubscription() {
        create("camel-1", body("MANUAL"));
        subscribe("user-1", "sleep");

        assertThat(project().delete(SUBSCRIPTIONS + "/user-1").body()).isEqualTo("{}");
        assertThat(project().delete(SUBSCRIPTIONS + "/user-1").status()).isEqualTo(404);
    }

    private Reply create(String id, String body) {
        return project().post(SUBSCRIBERS + "?subscriberId=" + id, body);
    }

    private Reply subscribe(String id, String type) {
        String user = extension.simulator().person("alice").healthUserId();
        return project()
                .post(
                        SUBSCRIPTIONS + "?subscriptionId=" + id,
                        "{\"user\":\"users/" + user + "\",\"dataTypes\":[\"" + type + "\"]}");
    }

    private String filtered(String filter) {
        return project().get(SUBSCRIPTIONS, "filter", filter).body();
    }

    private String body(String policy) {
        return "{\"endpointUri\":\"" + endpoint.uri() + "\",\"endpointAuthorization\":{\"secret\":\"" + SECRET + "\"},"
                + configs(policy).substring(1);
    }

    private static String configs(String policy) {
        return "{\"subscriberConfigs\":[{\"dataTypes\":[\"sleep\",\"weight\"],\"subscriptionCreatePolicy\":\"" + policy
                + "\"}]}";
    }

    private VendorClient project() {
        return VendorClient.withToken(
                extension.simulator(), extension.simulator().projectToken());
    }
}
