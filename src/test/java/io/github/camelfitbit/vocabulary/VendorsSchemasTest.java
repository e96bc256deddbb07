package io.github.camelfitbit.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelfitbit.body.Kind;
import io.github.camelfitbit.body.Member;
import io.github.camelfitbit.body.Schema;
import io.github.camelfitbit.body.Vocabulary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the vocabulary against the vendor's published contract, {@code -Dreference.dir=...}; left out without it. */
class VendorsSchemasTest {

    /** Where a record stands in time is not part of its value. */
    private static final Set<String> TIMES =
            Set.of("ObservationTimeInterval", "SessionTimeInterval", "ObservationSampleTime", "CivilDateTime");

    /** In v4beta only: the published contract does not have it. */
    private static final Set<String> BETA = Set.of(
            "SkinTemperature", "SkinTemperatureSensors", "SkinTemperatureSensor", "SkinTemperatureSensorMetadata");

    private static JsonNode schemas;

    @BeforeAll
    static void readTheContract() throws IOException {
        String folder = System.getProperty("reference.dir", "");
        Assumptions.assumeFalse(folder.isBlank(), "no contract: set -Dreference.dir");
        schemas = new ObjectMapper()
                .readTree(Path.of(folder, "google-health-v4.discovery.json").toFile())
                .path("schemas");
    }

    static Stream<Schema> schemas() {
        return Vocabulary.all().stream().filter(schema -> !BETA.contains(schema.name()));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void haveTheMembersOfTheContract(Schema schema) {
        JsonNode properties = vendors(schema).path("properties");
        Set<String> expected = new TreeSet<>();
        properties.fields().forEachRemaining(property -> {
            if (!isTime(schema, property.getKey(), property.getValue())) {
                expected.add(property.getKey());
            }
        });

        assertThat(schema.members().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void haveTheKindsAndRulesOfTheContract(Schema schema) {
        for (Member member : schema.members().values()) {
            JsonNode property = vendors(schema).path("properties").path(member.name());
            String rule = property.path("description").asText();
            JsonNode one = property.has("items") ? property.path("items") : property;
            assertThat(member)
                    .as(schema.name() + '.' + member.name())
                    .returns(property.has("items"), Member::isList)
                    .returns(rule.startsWith("Required"), Member::isRequired)
                    .returns(rule.startsWith("Output only"), Member::isOutput)
                    .returns(kind(one), Member::kind);
            if (!member.words().isEmpty()) {
                assertThat(member.words()).isEqualTo(words(one));
            }
        }
    }

    @Test
    void leaveNoSchemaOutThatRecordsAndRollUpsAreMadeOf() {
        Set<String> described = new TreeSet<>();
        Vocabulary.all().forEach(schema -> described.add(schema.name().toLowerCase(Locale.ROOT)));
        for (String union : List.of("DataPoint", "RollupDataPoint")) {
            for (JsonNode property : schemas.path(union).path("properties")) {
                if (property.has("$ref")) {
                    assertThat(described).contains(ours(property.path("$ref").asText()));
                }
            }
        }
    }

    private static boolean isTime(Schema schema, String name, JsonNode property) {
        boolean isDayOfRecord =
                name.equals("date") && property.path("$ref").asText().equals("Date");
        boolean isOffset = name.endsWith("UtcOffset")
                || name.equals("utcOffset") && !schema.name().equals("Settings");
        return TIMES.contains(property.path("$ref").asText()) || isDayOfRecord || isOffset;
    }

    private static String ours(String vendors) {
        return vendors.toLowerCase(Locale.ROOT).replace("rollupvalue", "rollup");
    }

    private static JsonNode vendors(Schema schema) {
        for (Map.Entry<String, JsonNode> vendors : schemas.properties()) {
            if (ours(vendors.getKey()).equals(schema.name().toLowerCase(Locale.ROOT))) {
                return vendors.getValue();
            }
        }
        throw new AssertionError("the contract has no " + schema.name());
    }

    private static List<String> words(JsonNode one) {
        List<String> words = new ArrayList<>();
        one.path("enum").forEach(word -> words.add(word.asText()));
        words.removeIf(word -> word.endsWith("_UNSPECIFIED"));
        return words;
    }

    private static Kind kind(JsonNode one) {
        if (one.has("$ref")) {
            return one.path("$ref").asText().equals("Date") ? Kind.DATE : Kind.OBJECT;
        }
        return switch (one.path("format").asText(one.path("type").asText())) {
            case "int64", "int32" -> Kind.INTEGER;
            case "double", "float" -> Kind.NUMBER;
            case "google-datetime" -> Kind.TIME;
            case "google-duration" -> Kind.DURATION;
            case "boolean" -> Kind.BOOLEAN;
            default -> Kind.TEXT;
        };
    }
}
