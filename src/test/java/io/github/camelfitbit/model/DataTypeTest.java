package io.github.camelfitbit.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class DataTypeTest {

    @ParameterizedTest
    @CsvSource({
        "HEART_RATE, heart-rate, heartRate, heart_rate, HeartRate",
        "STEPS, steps, steps, steps, Steps",
        "SLEEP, sleep, sleep, sleep, Sleep",
        "DAILY_VO2_MAX, daily-vo2-max, dailyVo2Max, daily_vo2_max, DailyVO2Max"
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

    @ParameterizedTest
    @EnumSource
    void isATriggerExactlyWhenItsRecordsCanBeReadAndHaveATime(DataType type) {
        boolean isRead = type.operations().contains(DataOperation.LIST)
                || type.operations().contains(DataOperation.RECONCILE);

        assertThat(type.isTrigger()).isEqualTo(isRead && type.kind() != DataKind.TIMELESS);
    }

    @Test
    void readsFloorsMergedAsTheyHaveNoList() {
        assertThat(DataType.FLOORS.reading()).isEqualTo(DataOperation.RECONCILE);
        assertThat(DataType.STEPS.reading()).isEqualTo(DataOperation.LIST);
    }

    /** Names, not texts, of the vendor's contract: given to the build where it is at hand. */
    @Test
    void spellsMembersAndSchemasAsTheContractDoes() throws IOException {
        Path contract = Path.of(System.getProperty("reference.dir", ""), "google-health-v4.discovery.json");
        assumeTrue(Files.exists(contract));
        JsonObject schemas = new JsonObject(Files.readString(contract)).getJsonObject("schemas");
        JsonObject members = schemas.getJsonObject("DataPoint").getJsonObject("properties");

        for (DataType type : DataType.values()) {
            boolean rollUpsOnly = !type.isTrigger() && type.operations().contains(DataOperation.ROLL_UP);
            if (!type.isBeta() && !rollUpsOnly) {
                assertThat(members.getJsonObject(type.member()))
                        .as(type.member())
                        .isNotNull();
                assertThat(members.getJsonObject(type.member()).getString("$ref"))
                        .isEqualTo(type.schema());
            }
        }
    }
}
