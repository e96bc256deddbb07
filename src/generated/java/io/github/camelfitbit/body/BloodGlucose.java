package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Glucose in the blood. Immutable.
 * <p>What a record of {@code fitbit:blood-glucose} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class BloodGlucose extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<BloodGlucose> TYPE =
            new BodyType<>(BloodGlucose.class, DataType.BLOOD_GLUCOSE, false, Vocabulary.BLOOD_GLUCOSE, BloodGlucose::new);

    private BloodGlucose(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.BLOOD_GLUCOSE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static BloodGlucose of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static BloodGlucose of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<BloodGlucose> bodyType() {
        return TYPE;
    }

    /** Concentration of glucose, in milligrams per decilitre; 0 to 900. */
    public @Nullable Double bloodGlucoseMilligramsPerDeciliter() {
        return number("bloodGlucoseMilligramsPerDeciliter");
    }

    /** The meal the measurement belongs to; see {@link BloodGlucoseMealType}. */
    public @Nullable String mealType() {
        return text("mealType");
    }

    /** What measured it; see {@link BloodGlucoseMeasurementSource}. */
    public @Nullable String measurementSource() {
        return text("measurementSource");
    }

    /** How the measurement stands to meals and sleep; see {@link BloodGlucoseMeasurementTiming}. */
    public @Nullable String measurementTiming() {
        return text("measurementTiming");
    }

    /** What the person noted. */
    public @Nullable String notes() {
        return text("notes");
    }

    /** What was measured; see {@link BloodGlucoseSpecimen}. */
    public @Nullable String specimen() {
        return text("specimen");
    }
}
