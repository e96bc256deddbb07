package io.github.camelfitbit.model;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DataTypeTest {

    @ParameterizedTest
    @CsvSource({
        "HEART_RATE, heart-rate, heartRate, heart_rate, HeartRate",
        "STEPS, steps, steps, steps, Steps",
        "SLEEP, sleep, sleep, sleep, Sleep"
    })
    void knowsItsFourSpellings(DataType type, String id, String member, String filter, String schema) {
        assertThat(type.id()).isEqualTo(id);
        assertThat(type.member()).isEqualTo(member);
        assertThat(type.filterPrefix()).isEqualTo(filter);
        assertThat(type.schema()).isEqualTo(schema);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsPathSpelling(DataType type) {
        assertThat(DataType.find(type.id())).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "heartRate", "heart_rate", "HEART_RATE", "Steps", "step", " steps"})
    void isNotFoundByAnotherSpelling(String text) {
        assertThat(DataType.find(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasARollUpCapExactlyWhenItHasRollUps(DataType type) {
        boolean rollsUp = type.operations().contains(DataOperation.ROLL_UP)
                || type.operations().contains(DataOperation.DAILY_ROLL_UP);

        assertThat(type.maxRollUpDays() > 0).isEqualTo(rollsUp);
    }

    @ParameterizedTest
    @EnumSource
    void getsUpdatesAndDeletesOnlyWhatItCreates(DataType type) {
        EnumSet<DataOperation> writes = EnumSet.of(DataOperation.CREATE, DataOperation.UPDATE, DataOperation.DELETE);
        writes.retainAll(type.operations());

        assertThat(writes.size()).isIn(0, 3);
    }

    @ParameterizedTest
    @EnumSource
    void beginsReadingWithAWindowOfAnHourOrMore(DataType type) {
        assertThat(type.usualPage().toHours()).isPositive();
        assertThat(type.maxPageSize()).isBetween(25, 10_000);
    }

    @Test
    void belongsToItsEndOnlyAsANight() {
        assertThat(EnumSet.allOf(DataType.class).stream().filter(DataType::belongsToItsEnd))
                .containsExactly(DataType.SLEEP);
    }
}
