package io.github.camelfitbit.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers of the simulator have the members and kinds of Fitbit's OpenAPI document, and no others. {@code
 * -Dreference.dir=...} names the folder with the document; left out without it.
 */
class FitbitSchemasTest {
    @RegisterExtension
    final SimulatorExtension extension =
            SimulatorExtension.with(() -> Simulator.builder().livesSince(Duration.ofDays(200)));

    private final JsonObject schemas = schemas();
    private final List<String> problems = new ArrayList<>();

    private static JsonObject schemas() {
        String folder = System.getProperty("reference.dir", "");
        Assumptions.assumeFalse(folder.isBlank(), "no document of the vendor: set -Dreference.dir");
        try {
            return new JsonObject(Files.readString(Path.of(folder, "fitbit-web-api.openapi.json")))
                    .getJsonObject("components")
                    .getJsonObject("schemas");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GetEcgLogListResponse, /1/user/-/ecg/list.json?afterDate=2000-01-01&sort=asc&offset=0&limit=10",
        "GetEcgLogListResponse, /1/user/-/ecg/list.json?beforeDate=2100-01-01&sort=desc&offset=0&limit=1",
        "GetIrnAlertsListResponse, /1/user/-/irn/alerts/list.json?afterDate=2000-01-01&sort=asc&offset=0&limit=10",
        "GetIrnProfileResponse, /1/user/-/irn/profile.json",
        "GetActivityIntradayResponse, /1/user/-/activities/calories/date/DAY/1d/1min.json",
        "GetFoodLogResponse, /1/user/-/foods/log/date/DAY.json",
    })
    void answersInItsSchema(String schema, String path) {
        String day = extension
                .simulator()
                .clock()
                .instant()
                .minus(Duration.ofDays(1))
                .toString();
        Reply reply = get(path.replace("DAY", day.substring(0, 10)));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        check(schema, schemas.getJsonObject(schema), reply.json());
        assertThat(reply.json()).isNotEmpty();
        assertThat(problems).isEmpty();
    }

    private void check(String path, JsonObject schema, Object value) {
        String reference = schema.getString("$ref", "");
        if (!reference.isEmpty()) {
            check(path, schemas.getJsonObject(reference.substring(reference.lastIndexOf('/') + 1)), value);
        } else if (!isOfType(schema.getString("type"), value)) {
            problems.add(path + " is no " + schema.getString("type"));
        } else if (value instanceof JsonObject object) {
            JsonObject known = schema.getJsonObject("properties", new JsonObject());
            object.forEach(member -> checkMember(path + '.' + member.getKey(), known, member.getKey(), object));
        } else if (value instanceof JsonArray array) {
            array.stream().limit(20).forEach(each -> check(path + "[]", schema.getJsonObject("items"), each));
        } else if (!Stream.of(schema.getJsonArray("enum", new JsonArray().add(value)))
                .allMatch(words -> words.contains(value))) {
            problems.add(path + " is none of its words");
        }
    }

    private void checkMember(String path, JsonObject known, String name, JsonObject object) {
        if (known.containsKey(name)) {
            check(path, known.getJsonObject(name), object.getValue(name));
        } else {
            problems.add(path + " is not in the document");
        }
    }

    private static boolean isOfType(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof JsonObject;
            case "array" -> value instanceof JsonArray;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            default -> value instanceof String;
        };
    }

    private Reply get(String path) {
        String[] scopes = {"electrocardiogram", "irregular_rhythm_notifications", "activity", "nutrition"};
        String token =
                extension.simulator().fitbit().grantToken("alice", scopes).accessToken();
        return VendorClient.withToken(extension.simulator(), token).get(path);
    }
}
