package io.github.camelfitbit.body;

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
}
