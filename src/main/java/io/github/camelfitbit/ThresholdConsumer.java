package io.github.camelfitbit;

import java.util.List;
import java.util.Objects;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.trigger.Delivery;
import io.github.camelfitbit.trigger.TriggerSettings;
import io.github.camelfitbit.trigger.derived.Crossings;
import io.github.camelfitbit.trigger.derived.Threshold;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a data type as a data trigger does, woken by what wakes one, and makes exchanges of those that
 * cross a threshold.
 */
final class ThresholdConsumer extends DataConsumer {

    /** How many records are looked at between two looks into the memory. */
    private static final int BATCH = 1_000;

    private final Threshold threshold;

    private @Nullable Crossings crossings;

    ThresholdConsumer(FitbitEndpoint endpoint, Threshold threshold, Processor processor) {
        super(endpoint, List.of(threshold.metric().type()), processor);
        this.threshold = threshold;
    }

    @Override
    void prepare() {
        super.prepare();
        crossings = getEndpoint()
                .getComponent()
                .crossings(
                        threshold,
                        getEndpoint()
                                .getTrigger()
                                .told(Threshold.RESOURCE, Threshold.EVENTS, Threshold.EVENTS, cursorName()));
    }

    @Override
    TriggerSettings settings(DataType type, String name) {
        return super.settings(type, name).inBatchesOf(BATCH);
    }

    @Override
    Delivery delivery() {
        return Objects.requireNonNull(crossings)
                .into(event -> deliver(message -> DerivedConsumer.fill(message, event)), this::report);
    }

    /** What crossed a limit a year ago is no news. */
    @Override
    boolean takesHistory() {
        return false;
    }

    @Override
    String subject() {
        return Threshold.RESOURCE;
    }
}
