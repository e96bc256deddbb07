package io.github.camelfitbit.webhook;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FitbitCollectionTest {

    @Test
    void everyTypeThatTheFitbitWebApiHasIsToldOfByACollection() {
        Set<DataType> told = Stream.of(FitbitCollection.values())
                .flatMap(collection -> collection.types().stream())
                .collect(Collectors.toSet());

        assertThat(Stream.of(DataType.values())
                        .filter(type -> Translations.of(type).isPresent()))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void findsTheVendorsWords() {
        assertThat(FitbitCollection.find("userRevokedAccess")).contains(FitbitCollection.USER_REVOKED_ACCESS);
        assertThat(FitbitCollection.find("foods")).contains(FitbitCollection.FOODS);
        assertThat(FitbitCollection.find("moods")).isEmpty();
    }
}
