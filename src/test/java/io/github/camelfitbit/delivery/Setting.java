package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.trigger.DeliveryMode;
import io.github.camelfitbit.trigger.TriggerSettings;

/**
 * What stays the same through a story. Immutable.
 *
 * @param trigger      the consumer
 * @param knowsDevices whether the person granted what devices are known by
 * @param widest       what the vendor is asked for more than this at a time, fails
 */
record Setting(TriggerSettings trigger, boolean knowsDevices, Duration widest) {

    static final Duration LOOKBACK = Duration.ofDays(2);

    private static final List<DataType> TYPES =
            List.of(DataType.SLEEP, DataType.HEART_RATE, DataType.WEIGHT, DataType.DAILY_RESTING_HEART_RATE);

    static Setting of(Dice dice) {
        DataType type = dice.oneOf(TYPES);
        TriggerSettings trigger = new TriggerSettings(
                "model",
                type,
                dice.oneOf(List.of(DeliveryMode.values())),
                TimeExpression.parse("startFrom", "P30D"),
                LOOKBACK,
                dice.oneOf(List.of(1, 1, 5)),
                dice.oneOf(List.of(0, 0, 3)),
                EnumSet.allOf(Change.class),
                true);
        return new Setting(trigger, dice.chance(0.8), Duration.ofDays(dice.chance(0.3) ? 10 : 1_000));
    }

    DataType type() {
        return trigger.type();
    }

    DeliveryMode mode() {
        return trigger.mode();
    }

    Set<String> scopes() {
        String read = type().scopes().readScope();
        return knowsDevices ? Set.of(read, "settings.readonly") : Set.of(read);
    }
}
