package io.github.camelfitbit.operation;

import io.github.camelfitbit.error.UnknownResourceException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationsTest {

    @ParameterizedTest
    @EnumSource
    void knowsEveryOperationThatATypeHas(DataType type) {
        for (DataOperation operation : type.operations()) {
            assertThatCode(() -> Operations.check(type.id(), operation.text())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryOperationThatATypeLacksAndListsThoseItHas(DataType type) {
        for (DataOperation operation : DataOperation.values()) {
            if (!type.operations().contains(operation)) {
                assertThatThrownBy(() -> Operations.check(type.id(), operation.text()))
                        .isExactlyInstanceOf(UnsupportedOperationOfTypeException.class)
                        .hasMessageContaining("no '" + operation.text() + "' for '" + type.id() + "'")
                        .hasMessageContaining("use one of ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"heartrate", "heart_rate", "", "STEPS", "connection"})
    void listsTheResourcesWhenThereIsNoSuchOne(String resource) {
        assertThatThrownBy(() -> Operations.check(resource, "list"))
                .isExactlyInstanceOf(UnknownResourceException.class)
                .hasMessageStartingWith("'" + resource + "' is no resource")
                .hasMessageContaining("heart-rate")
                .hasMessageContaining("others are backfills connections daily-summary data-types devices identity");
    }

    @ParameterizedTest
    @CsvSource({"steps, fetch", "steps, LIST", "connections, create", "identity, list", "settings, delete"})
    void listsTheOperationsOfAResourceWhenThereIsNoSuchOne(String resource, String operation) {
        assertThatThrownBy(() -> Operations.check(resource, operation))
                .isExactlyInstanceOf(UnknownResourceException.class)
                .hasMessageStartingWith("'" + operation + "' is no operation of '" + resource + "': use one of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "connections"})
    void saysThatAResourceAloneIsATrigger(String resource) {
        assertThatThrownBy(() -> Operations.check(resource, null))
                .isInstanceOf(UnknownResourceException.class)
                .hasMessageContaining("'fitbit:" + resource + "' alone is a trigger")
                .hasMessageContaining("list");
    }

    @ParameterizedTest
    @CsvSource({
        "total-calories, roll-up daily-roll-up backfill",
        "moods, create update delete",
        "food, list get",
        "calories-in-heart-rate-zone, roll-up daily-roll-up backfill"
    })
    void refusesATriggerOfWhatHasNoRecordsThatCouldBeNew(String resource, String instead) {
        assertThatThrownBy(() -> Operations.triggerType(resource, false))
                .isExactlyInstanceOf(UnsupportedOperationOfTypeException.class)
                .hasMessageContaining("'" + resource + "' is no trigger")
                .hasMessageEndingWith("it has " + instead);
    }

    @Test
    void listsTheTriggersWhenThereIsNoSuchOne() {
        assertThatThrownBy(() -> Operations.triggerType("identity", false))
                .isInstanceOf(UnknownResourceException.class)
                .hasMessageContaining("triggers are active-energy-burned ");
        assertThatThrownBy(() -> Operations.triggerType("heartbeat", false))
                .hasMessageContaining("data types are active-energy-burned ");
    }
}
