package io.github.camelfitbit.remote.google;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.remote.PersonResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersonRequestsTest {

    private final ScriptedVendor vendor = new ScriptedVendor();

    @ParameterizedTest
    @CsvSource({"IDENTITY, identity", "PROFILE, profile", "SETTINGS, settings", "IRN_PROFILE, irnProfile"})
    void readsWhatAPersonHasOneOf(PersonResource resource, String path) {
        vendor.api().resource(ScriptedVendor.ALICE, resource).join();

        assertThat(vendor.last().uri()).hasPath("/v4/users/me/" + path);
    }

    @Test
    void changesWhatIsGivenAndNothingElse() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("weightUnit", "WEIGHT_UNIT_KILOGRAMS");
        changes.put("waterUnit", "WATER_UNIT_ML");
        vendor.answers("{'weightUnit':'WEIGHT_UNIT_KILOGRAMS'}");
        vendor.api()
                .updateResource(ScriptedVendor.ALICE, PersonResource.SETTINGS, changes)
                .join();

        assertThat(vendor.last().method()).isEqualTo("PATCH");
        assertThat(vendor.query()).isEqualTo(Map.of("updateMask", "weightUnit,waterUnit"));
        assertThat(vendor.body(0)).isEqualTo(changes);
    }

    @Test
    void asksForTheFileOfAWorkoutItself() {
        vendor.answers(200, Map.of("Content-Type", "application/vnd.garmin.tcx+xml"), "<TrainingCenterDatabase/>");
        byte[] file = vendor.api().exportTcx(ScriptedVendor.ALICE, "42", true).join();

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("<TrainingCenterDatabase/>");
        assertThat(vendor.last().uri()).hasPath("/v4/users/me/dataTypes/exercise/dataPoints/42:exportExerciseTcx");
        assertThat(vendor.query()).isEqualTo(Map.of("alt", "media", "partialData", "true"));
    }

    @Test
    void unpacksTheFileOfAWorkoutThatComesInsideJson() {
        vendor.answers("{'tcxData':'<TrainingCenterDatabase/>'}");

        assertThat(vendor.api().exportTcx(ScriptedVendor.ALICE, "42", false).join())
                .asString()
                .isEqualTo("<TrainingCenterDatabase/>");
        assertThat(vendor.query()).doesNotContainKey("partialData");
    }

    @Test
    void namesTheScopeThatTheVendorMisses() {
        vendor.answers(403, Map.of(), "{'error':{'details':[{'reason':'MISSING_OAUTH_SCOPE'}]}}");

        assertThatThrownBy(() -> vendor.api()
                        .resource(ScriptedVendor.ALICE, PersonResource.IRN_PROFILE)
                        .join())
                .hasCauseInstanceOf(MissingScopeException.class)
                .hasMessageContaining("'irn.readonly'");
    }

    @Test
    void showsOneDeviceByItsId() {
        vendor.answers("{'name':'users/1/pairedDevices/7','deviceType':'TRACKER'}");

        assertThat(vendor.api().device(ScriptedVendor.ALICE, "7").join())
                .isEqualTo(Map.of("id", "7", "deviceType", "TRACKER"));
    }
}
