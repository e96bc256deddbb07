package io.github.camelfitbit.oauth;

import java.util.List;

import io.github.camelfitbit.FitbitWebConfiguration;
import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are asked for at the Fitbit Web API unless said otherwise. */
class FitbitScopesTest {

    private final List<String> asked =
            List.of(new FitbitWebConfiguration().getFitbitScopes().split(","));

    @ParameterizedTest
    @EnumSource(DataType.class)
    void coversEveryDataType(DataType type) {
        FitbitScopes.of(type).ifPresent(scope -> assertThat(asked).contains(scope));
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "settings"})
    void coversZoneAndDevices(String scope) {
        assertThat(asked).contains(scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"location", "social"})
    void leavesOutWhatNoDataTypeNeeds(String scope) {
        assertThat(asked).doesNotContain(scope);
    }
}
