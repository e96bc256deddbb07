package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * An electrocardiogram that the person took. Immutable.
 * <p>What a record of {@code fitbit:electrocardiogram} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Electrocardiogram extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Electrocardiogram> TYPE =
            new BodyType<>(Electrocardiogram.class, DataType.ELECTROCARDIOGRAM, false, Vocabulary.ELECTROCARDIOGRAM, Electrocardiogram::new);

    private Electrocardiogram(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ELECTROCARDIOGRAM, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Electrocardiogram of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Electrocardiogram of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Electrocardiogram> bodyType() {
        return TYPE;
    }

    /** Mean heart rate during the recording, in beats per minute. */
    public @Nullable Long beatsPerMinuteAvg() {
        return integer("beatsPerMinuteAvg");
    }

    /** How many leads were recorded. */
    public @Nullable Long leadNumber() {
        return integer("leadNumber");
    }

    /** What made the recording. */
    public @Nullable MedicalDeviceInfo medicalDeviceInfo() {
        return object("medicalDeviceInfo", MedicalDeviceInfo::of);
    }

    /** Divide a sample by it to get millivolts. */
    public @Nullable Long millivoltsScalingFactor() {
        return integer("millivoltsScalingFactor");
    }

    /** What the vendor's algorithm makes of the rhythm; see {@link ElectrocardiogramResult}. */
    public @Nullable String resultClassification() {
        return text("resultClassification");
    }

    /** Samples per second, in hertz. */
    public @Nullable Long samplingFrequencyHertz() {
        return integer("samplingFrequencyHertz");
    }

    /** The voltage, sample by sample from the start; see millivoltsScalingFactor for the unit. Empty when the vendor does not say. */
    public List<Long> waveformSamples() {
        return integers("waveformSamples");
    }
}
