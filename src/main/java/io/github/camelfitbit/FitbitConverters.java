package io.github.camelfitbit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.transform.DataPointJson;
import org.apache.camel.Converter;

/**
 * What bodies of this component turn into without a marshal step: JSON as text, bytes or stream, and plain maps. A batch
 * becomes a JSON array.
 */
@Converter(generateLoader = true)
public final class FitbitConverters {

    private FitbitConverters() {}

    /** A record as JSON text. */
    @Converter
    public static String toString(DataPoint point) {
        return DataPointJson.text(point);
    }

    /** A record as JSON in UTF-8. */
    @Converter
    public static byte[] toBytes(DataPoint point) {
        return DataPointJson.bytes(point);
    }

    /** A record as JSON in UTF-8. */
    @Converter
    public static InputStream toInputStream(DataPoint point) {
        return new ByteArrayInputStream(DataPointJson.bytes(point));
    }

    /** A record as a map of what its JSON shows. */
    @Converter
    public static Map<String, Object> toMap(DataPoint point) {
        return DataPointJson.map(point);
    }

    /** A batch as a JSON array. */
    @Converter
    public static String toString(DataPoints points) {
        return DataPointJson.text(points);
    }

    /** A batch as a JSON array in UTF-8. */
    @Converter
    public static byte[] toBytes(DataPoints points) {
        return DataPointJson.bytes(points);
    }

    /** A batch as a JSON array in UTF-8. */
    @Converter
    public static InputStream toInputStream(DataPoints points) {
        return new ByteArrayInputStream(DataPointJson.bytes(points));
    }
}
