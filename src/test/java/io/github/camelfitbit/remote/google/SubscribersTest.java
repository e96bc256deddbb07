package io.github.camelfitbit.remote.google;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.NotPermittedException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.Priority;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubscribersTest {

    private static final String PARENT = "/v4/projects/123456789012/subscribers";
    private static final Map<String, Object> STEPS = Map.of("dataTypes", List.of("steps"));

    private final ScriptedVendor vendor = new ScriptedVendor();
    private final GoogleSubscribers subscribers = new GoogleSubscribers(
            vendor,
            URI.create("https://vendor.example"),
            new Caller("projects/123456789012", Priority.ACTION),
            "123456789012");

    private List<String> calls() {
        return vendor.asked.stream().map(HttpRequest::describe).toList();
    }

    @Test
    void followsPagesAndShowsIdsInsteadOfNames() {
        vendor.answers("{'subscribers':[{'name':'projects/1/subscribers/camel-1'}],'nextPageToken':'more'}")
                .answers("{'subscribers':[{'name':'projects/1/subscribers/camel-2'}]}");

        assertThat(subscribers.list().join()).containsExactly(Map.of("id", "camel-1"), Map.of("id", "camel-2"));
        assertThat(vendor.query()).isEqualTo(Map.of("pageSize", "1000", "pageToken", "more"));
    }

    @Test
    void neverShowsASecret() {
        vendor.answers("{'done':true,'response':{'@type':'x','name':'projects/1/subscribers/camel-1',"
                + "'endpointUri':'https://a.example','endpointAuthorization':{'secret':'Bearer 1','secretSet':true}}}");

        assertThat(subscribers
                        .create("camel-1", Map.of("endpointUri", "https://a.example"))
                        .join())
                .isEqualTo(Map.of(
                        "id", "camel-1",
                        "endpointUri", "https://a.example",
                        "endpointAuthorization", Map.of("secretSet", true)));
        assertThat(vendor.query()).isEqualTo(Map.of("subscriberId", "camel-1"));
        assertThat(vendor.last().repeatable()).isFalse();
    }

    @Test
    void looksForASubscriberWhoseOperationIsNotDone() {
        vendor.answers("{'name':'operations/1','done':false}")
                .answers("{'subscribers':[{'name':'projects/1/subscribers/camel-1','state':'ACTIVE'}]}");

        assertThat(subscribers.create("camel-1", Map.of()).join())
                .isEqualTo(Map.of("id", "camel-1", "state", "ACTIVE"));
    }

    @Test
    void namesWhatIsChanged() {
        vendor.answers("{'name':'projects/1/subscribers/camel-1','endpointUri':'https://b.example'}");
        subscribers
                .update("camel-1", Map.of("endpointUri", "https://b.example"))
                .join();

        assertThat(calls()).containsExactly("PATCH " + PARENT + "/camel-1");
        assertThat(vendor.query()).isEqualTo(Map.of("updateMask", "endpointUri"));
    }

    @Test
    void deletesWithItsSubscriptionsOnlyWhenForced() {
        subscribers.delete("camel-1", false).join();
        assertThat(vendor.last().uri().getRawQuery()).isNull();

        subscribers.delete("camel-1", true).join();
        assertThat(vendor.query()).isEqualTo(Map.of("force", "true"));
    }

    @Test
    void showsTheSubscriptionsOfOnePersonWithBareDataTypes() {
        vendor.answers("{'subscriptions':[{'name':'projects/1/subscribers/camel-1/subscriptions/sub-1',"
                + "'user':'users/7','dataTypes':['users/7/dataTypes/steps']}]}");

        assertThat(subscribers.subscriptions("camel-1", "7").join())
                .containsExactly(Map.of("id", "sub-1", "user", "users/7", "dataTypes", List.of("steps")));
        assertThat(vendor.query()).containsEntry("filter", "user = \"users/7\"");
    }

    @Test
    void makesASubscriptionAnewWhereTheVendorDoesNotChangeIt() {
        vendor.answers(400, Map.of(), "{}")
                .answers(
                        "{'subscriptions':[{'name':'a/sub-1','user':'users/7','dataTypes':['users/7/dataTypes/sleep']}]}")
                .answers("{}")
                .answers("{'name':'a/sub-1','user':'users/7','dataTypes':['users/7/dataTypes/steps']}");

        assertThat(subscribers.resubscribe("camel-1", "sub-1", STEPS).join())
                .containsEntry("dataTypes", List.of("steps"));
        assertThat(vendor.body(3)).isEqualTo(Map.of("user", "users/7", "dataTypes", List.of("steps")));
        assertThat(vendor.query()).isEqualTo(Map.of("subscriptionId", "sub-1"));
    }

    @Test
    void putsTheOldSubscriptionBackWhenTheNewOneIsRefused() {
        vendor.answers(400, Map.of(), "{}")
                .answers(
                        "{'subscriptions':[{'name':'a/sub-1','user':'users/7','dataTypes':['users/7/dataTypes/sleep']}]}")
                .answers("{}")
                .answers(400, Map.of(), "{'error':{'status':'INVALID_ARGUMENT'}}");

        assertThatThrownBy(
                        () -> subscribers.resubscribe("camel-1", "sub-1", STEPS).join())
                .hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(vendor.body(4)).isEqualTo(Map.of("user", "users/7", "dataTypes", List.of("sleep")));
    }

    @Test
    void saysThatTheServiceAccountLacksARole() {
        vendor.answers(403, Map.of(), "{'error':{'details':[{'reason':'IAM_PERMISSION_DENIED'}]}}");

        assertThatThrownBy(() -> subscribers.list().join())
                .hasCauseInstanceOf(NotPermittedException.class)
                .hasMessageContaining("lacks a Google Health API role")
                .hasMessageNotContaining("connection");
    }
}
