package io.github.camelfitbit.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestRulesTest {
    private static final String EMPTY_RANGE = "{\"range\":{}}";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void refusesUnknownQueryParametersWithoutAReason() {
        Reply reply = alice().list("steps", "orderBy", "start");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEmpty();
        assertThat(reply.body()).contains("Unknown name \\\"orderBy\\\"");
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        assertThat(alice().list("steps", "pageSize", "1", "pageSize", "2").status())
                .isEqualTo(400);
    }

    @Test
    void acceptsGooglesSystemParameters() {
        assertThat(alice().list("sleep", "alt", "json", "prettyPrint", "false").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":reconcile"})
    void refusesTheNumericUserAsParentWithoutDetails(String verb) {
        String user = extension.simulator().person("alice").healthUserId();

        Reply reply = alice().get("/v4/users/" + user + "/dataTypes/sleep/dataPoints" + verb);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.details()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollUp", "dailyRollUp", "batchDelete"})
    void refusesTheNumericUserAsParentOfPosts(String verb) {
        String user = extension.simulator().person("alice").healthUserId();

        Reply reply = alice().post("/v4/users/" + user + "/dataTypes/weight/dataPoints:" + verb, EMPTY_RANGE);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.details()).isEmpty();
    }

    @Test
    void getsAPointByTheNumericUserAndByMe() {
        String name = alice().list("sleep").points().get(0).getString("name");
        String id = name.substring(name.lastIndexOf('/') + 1);

        assertThat(alice().get("/v4/" + name).json().getString("name")).isEqualTo(name);
        assertThat(alice().get("/v4/users/me/dataTypes/sleep/dataPoints/" + id).body())
                .isEqualTo(alice().get("/v4/" + name).body());
    }

    @Test
    void keepsOnePersonOutOfAnothersAccount() {
        String name = alice().list("sleep").points().get(0).getString("name");
        VendorClient bob = VendorClient.of(extension.simulator(), "bob", VendorClient.READ_ALL);

        Reply reply = bob.get("/v4/" + name);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("RESOURCE_PERMISSION_DENIED");
    }

    @Test
    void doesNotFindAPointThatIsNotThere() {
        Reply reply = alice().get("/v4/users/me/dataTypes/sleep/dataPoints/2077712263477940000");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.reason()).isEqualTo("RESOURCE_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "blood-pressure, INVALID_DATA_TYPE",
        "heart_rate, INVALID_DATA_TYPE_FORMAT",
        "heartRate, INVALID_DATA_TYPE_FORMAT",
        "-, MULTIPLE_DATA_TYPES_UNSUPPORTED"
    })
    void refusesTypesItDoesNotKnow(String type, String reason) {
        Reply reply = alice().list(type);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "steps, GET, /2077712263477943918",
        "heart-rate, GET, /2077712263477943918",
        "steps, POST, ''",
        "heart-rate, POST, ''",
        "sleep, POST, :rollUp",
        "exercise, POST, :rollUp",
        "sleep, POST, :dailyRollUp",
        "exercise, POST, :dailyRollUp",
        "steps, POST, :batchDelete",
        "heart-rate, POST, :batchDelete"
    })
    void refusesActionsATypeDoesNotHave(String type, String verb, String suffix) {
        String path = "/v4/users/me/dataTypes/" + type + "/dataPoints";

        Reply reply = verb.equals("GET") ? alice().get(path + suffix) : alice().post(path + suffix, "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEqualTo("UNSUPPORTED_DATA_TYPE_ACTION");
        assertThat(reply.metadata("allowed_actions")).contains("list", "reconcile");
    }

    @Test
    void answersUnknownPathsWithAPageLikeGooglesFrontEnd() {
        assertThat(alice().get("/v4/users/me/dataTypes/steps").status()).isEqualTo(404);
        assertThat(alice().get("/v4/users/me/dataTypes/steps/dataPoints%3Areconcile")
                        .status())
                .isEqualTo(404);
        assertThat(alice().get("/v3/users/me/profile").body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void wantsFullNamesOfDataSourceFamilies() {
        Reply bare = alice().list("steps", "dataSourceFamily", "google-wearables");
        Reply full = alice().list("steps", "dataSourceFamily", "users/me/dataSourceFamilies/google-wearables");

        assertThat(bare.reason()).isEqualTo("INVALID_DATA_POINT_DATA_SOURCE_FAMILY");
        assertThat(full.points()).isNotEmpty();
    }

    @Test
    void showsNothingOfAFamilyThatMatchesNothing() {
        Reply reply = alice().list("weight", "dataSourceFamily", "users/me/dataSourceFamilies/self-sources");

        assertThat(reply.body()).isEqualTo("{}");
    }

    @Test
    void refusesDataSourceFamilyOnListOfSleep() {
        Reply reply = alice().list("sleep", "dataSourceFamily", "users/me/dataSourceFamilies/all-sources");

        assertThat(reply.reason()).isEqualTo("INVALID_DATA_POINT_DATA_SOURCE_FAMILY");
    }

    private VendorClient alice() {
        return VendorClient.ofAlice(extension.simulator());
    }
}
