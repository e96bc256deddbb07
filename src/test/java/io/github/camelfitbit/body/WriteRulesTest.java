package io.github.camelfitbit.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WriteRulesTest {

    private static Map<String, Object> checked(DataType type, Map<String, Object> value) {
        return Vocabulary.ofRecords(type).orElseThrow().checked(value);
    }

    private static void refuses(DataType type, Map<String, Object> value, String message) {
        assertThatThrownBy(() -> checked(type, value))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1_000_000.5, 1e300})
    void refusesAQuantityOutsideItsRange(double grams) {
        refuses(
                DataType.WEIGHT,
                Map.of("weightGrams", grams),
                "'value.weightGrams' in the body lies outside 0 to 1000000");
        assertThatThrownBy(() -> Weight.builder().weightGrams(grams).build())
                .isInstanceOf(InvalidArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1_000_000})
    void takesTheEndsOfARange(double grams) {
        assertThat(checked(DataType.WEIGHT, Map.of("weightGrams", grams))).containsEntry("weightGrams", grams);
    }

    @ParameterizedTest
    @ValueSource(strings = {"72.4 kg", "NaN", "1E99999999999", ""})
    void refusesWhatIsNoNumberWithoutTellingIt(String grams) {
        assertThatThrownBy(() -> checked(DataType.WEIGHT, Map.of("weightGrams", grams)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'value.weightGrams' in the body does not read as a number")
                .message()
                .doesNotContain("72.4");
    }

    @Test
    void refusesAWordThatTheVendorDoesNotKnowWithoutTellingIt() {
        assertThatThrownBy(() -> checked(DataType.SYMPTOMS, Map.of("symptoms", List.of("HEADACHE", "MALAISE"))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'value.symptoms[1]' in the body is no word of the vendor's: write CRAMPS,")
                .hasMessageContaining("more, see the page of the data type")
                .message()
                .doesNotContain("MALAISE");
    }

    @Test
    void refusesARequiredMemberThatIsNotThereAtAnyDepth() {
        refuses(DataType.HYDRATION_LOG, Map.of(), "'value' in the body has no 'amountConsumed'");
        refuses(
                DataType.HYDRATION_LOG,
                Map.of("amountConsumed", Map.of()),
                "'value.amountConsumed' in the body has no 'milliliters'");
    }

    @Test
    void refusesOneWhereAListBelongs() {
        refuses(DataType.MOODS, Map.of("moods", "CALM"), "'value.moods' in the body does not read as a list");
    }

    @Test
    void asksForNothingThatOnlyTheVendorWrites() {
        Map<String, Object> night = Map.of("type", "CLASSIC", "summary", Map.of("stagesSummary", List.of(Map.of())));

        assertThat(checked(DataType.SLEEP, night)).containsKey("summary");
        assertThat(Vocabulary.ofRecords(DataType.SLEEP).orElseThrow().writable(night))
                .isEqualTo(Map.of("type", "CLASSIC"));
    }

    @Test
    void leavesOutWhatOnlyTheVendorWritesOfPartsToo() {
        Map<String, Object> stage = Map.of("type", "LIGHT", "updateTime", "2026-11-08T08:00:00Z");

        assertThat(Vocabulary.ofRecords(DataType.SLEEP).orElseThrow().writable(Map.of("stages", List.of(stage))))
                .isEqualTo(Map.of("stages", List.of(Map.of("type", "LIGHT"))));
    }

    @Test
    void letsMembersPassThatItDoesNotKnow() {
        assertThat(checked(DataType.WEIGHT, Map.of("weightGrams", 1, "bodyWater", 55)))
                .isEqualTo(Map.of("weightGrams", 1.0, "bodyWater", 55));
    }

    @Test
    void refusesAnAbsurdQuantityWhereTheVendorHasNoRange() {
        Map<String, Object> run = Map.of("exerciseType", "RUNNING", "displayName", "Run");
        for (Map<String, Object> totals : List.<Map<String, Object>>of(
                Map.of("steps", -1), Map.of("steps", 1_000_001), Map.of("distanceMillimeters", -0.1))) {
            Map<String, Object> value = new HashMap<>(run);
            value.put("metricsSummary", totals);
            refuses(
                    DataType.EXERCISE,
                    value,
                    "'value.metricsSummary." + totals.keySet().iterator().next() + "' in the body lies outside 0 to 1");
        }
    }

    @Test
    void refusesADurationBelowZero() {
        refuses(
                DataType.EXERCISE,
                Map.of(
                        "exerciseType",
                        "RUNNING",
                        "displayName",
                        "Run",
                        "metricsSummary",
                        Map.of(),
                        "activeDuration",
                        "PT-34M"),
                "'value.activeDuration' in the body lies below zero");
    }

    private static Map<String, Object> changed(DataType type, Map<String, Object> held, Map<String, Object> value) {
        return Vocabulary.ofRecords(type).orElseThrow().checked(held, value);
    }

    private static void refusesChange(
            DataType type, Map<String, Object> held, Map<String, Object> value, String message) {
        assertThatThrownBy(() -> changed(type, held, value))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void doesNotJudgeWhatTheVendorHolds() {
        Map<String, Object> held = Map.of("moods", List.of("SERENE"), "valences", List.of("VERY_PLEASANT"));

        assertThat(changed(DataType.MOODS, held, held)).isEqualTo(held);
        assertThat(changed(DataType.MOODS, held, Map.of("moods", List.of("SERENE", "CALM"))))
                .containsEntry("moods", List.of("SERENE", "CALM"));
        refusesChange(
                DataType.MOODS, held, Map.of("moods", List.of("SERENE", "CHILLED")), "'value.moods[1]' in the body");
    }

    @Test
    void judgesWhatIsNewByTheSameRules() {
        Map<String, Object> held = Map.of("weightGrams", 72400.0);

        refusesChange(DataType.WEIGHT, held, Map.of("weightGrams", -1), "lies outside 0 to 1000000");
        refusesChange(DataType.WEIGHT, held, Map.of("weightGrams", "heavy"), "does not read as a number");
    }

    @Test
    void refusesThatARequiredMemberIsTakenOutButNotThatTheVendorLeftItOut() {
        refusesChange(
                DataType.WEIGHT,
                Map.of("weightGrams", 72400.0),
                Map.of("notes", "after run"),
                "'value' in the body has no 'weightGrams'");
        assertThat(changed(DataType.WEIGHT, Map.of(), Map.of("notes", "empty scale")))
                .containsOnlyKeys("notes");
    }

    @Test
    void asksForAllOfAPartThatTheVendorDoesNotHoldYet() {
        refusesChange(
                DataType.NUTRITION_LOG,
                Map.of("foodDisplayName", "Oat porridge"),
                Map.of("foodDisplayName", "Oat porridge", "totalFat", Map.of("userProvidedUnit", "GRAM")),
                "'value.totalFat' in the body has no 'grams'");
    }

    @Test
    void aBuilderJudgesWhatWasSetAndNotWhatWasRead() {
        Moods read = Moods.of(Map.of("moods", List.of("SERENE")));

        assertThat(read.toBuilder().valences(List.of("PLEASANT")).build().moods())
                .containsExactly("SERENE");
        assertThatThrownBy(() ->
                        read.toBuilder().valences(List.of("VERY_PLEASANT")).build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'value.valences[0]'");
    }
}
