package io.github.camelfitbit.remote.fitbit;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.FitbitScopes;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of what Fitbit has covers every data type, once. */
class TranslationsTest {

    @ParameterizedTest
    @EnumSource(DataType.class)
    void hasTheTypeWithAScopeOrAReason(DataType type) {
        boolean isThere = Translations.of(type).isPresent();

        assertThat(FitbitScopes.of(type).isPresent()).as("a scope").isEqualTo(isThere);
        assertThat(Translations.whyMissing(type).isEmpty()).as("no reason").isEqualTo(isThere);
    }

    @ParameterizedTest
    @EnumSource(DataType.class)
    void rollsUpAndWritesWhatTheOtherApiDoesOnly(DataType type) {
        Translations.of(type).ifPresent(translation -> {
            assertThat(type.operations().contains(DataOperation.DAILY_ROLL_UP))
                    .as("roll-up")
                    .isEqualTo(translation.aggregate() != null);
            if (translation.writing() != null) {
                assertThat(type.operations()).contains(DataOperation.CREATE, DataOperation.DELETE);
            }
        });
    }
}
