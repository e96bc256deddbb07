package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A notice that the heart's rhythm showed signs of atrial fibrillation. Immutable.
 * <p>What a record of {@code fitbit:irregular-rhythm-notification} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class IrregularRhythmNotification extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<IrregularRhythmNotification> TYPE =
            new BodyType<>(IrregularRhythmNotification.class, DataType.IRREGULAR_RHYTHM_NOTIFICATION, false, Vocabulary.IRREGULAR_RHYTHM_NOTIFICATION, IrregularRhythmNotification::new);

    private IrregularRhythmNotification(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.IRREGULAR_RHYTHM_NOTIFICATION, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static IrregularRhythmNotification of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static IrregularRhythmNotification of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<IrregularRhythmNotification> bodyType() {
        return TYPE;
    }

    /** The stretches that were analysed; they overlap. Empty when the vendor does not say. */
    public List<AlertWindow> alertWindows() {
        return objects("alertWindows", AlertWindow::of);
    }

    /** What made the recording. */
    public @Nullable MedicalDeviceInfo medicalDeviceInfo() {
        return object("medicalDeviceInfo", MedicalDeviceInfo::of);
    }
}
