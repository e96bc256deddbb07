package io.github.camelfitbit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

import io.github.camelfitbit.model.ConnectionEvent;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.model.Notification;
import io.github.camelfitbit.transform.ConnectionEventJson;
import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.transform.HealthEventJson;
import io.github.camelfitbit.transform.NotificationJson;
import io.github.camelfitbit.transform.PlainList;
import io.github.camelfitbit.transform.PlainMap;
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

    /** What happened to a connection, as JSON text. */
    @Converter
    public static String toString(ConnectionEvent event) {
        return DataPointJson.text(ConnectionEventJson.map(event));
    }

    /** What happened to a connection, as JSON in UTF-8. */
    @Converter
    public static byte[] toBytes(ConnectionEvent event) {
        return DataPointJson.bytes(ConnectionEventJson.map(event));
    }

    /** What happened to a connection, as JSON in UTF-8. */
    @Converter
    public static InputStream toInputStream(ConnectionEvent event) {
        return new ByteArrayInputStream(toBytes(event));
    }

    /** What happened to a connection, as a map of what its JSON shows. */
    @Converter
    public static Map<String, Object> toMap(ConnectionEvent event) {
        return ConnectionEventJson.map(event);
    }

    /** A derived event as JSON text. */
    @Converter
    public static String toString(HealthEvent event) {
        return DataPointJson.text(HealthEventJson.map(event));
    }

    /** A derived event as JSON in UTF-8. */
    @Converter
    public static byte[] toBytes(HealthEvent event) {
        return DataPointJson.bytes(HealthEventJson.map(event));
    }

    /** A derived event as JSON in UTF-8. */
    @Converter
    public static InputStream toInputStream(HealthEvent event) {
        return new ByteArrayInputStream(toBytes(event));
    }

    /** A derived event as a map of what its JSON shows. */
    @Converter
    public static Map<String, Object> toMap(HealthEvent event) {
        return HealthEventJson.map(event);
    }

    /** A notification as JSON text. */
    @Converter
    public static String toString(Notification notification) {
        return DataPointJson.text(NotificationJson.map(notification));
    }

    /** A notification as JSON in UTF-8. */
    @Converter
    public static byte[] toBytes(Notification notification) {
        return DataPointJson.bytes(NotificationJson.map(notification));
    }

    /** A notification as JSON in UTF-8. */
    @Converter
    public static InputStream toInputStream(Notification notification) {
        return new ByteArrayInputStream(toBytes(notification));
    }

    /** A notification as a map of what its JSON shows. */
    @Converter
    public static Map<String, Object> toMap(Notification notification) {
        return NotificationJson.map(notification);
    }

    /** What an action answers, as JSON text. */
    @Converter
    public static String toString(PlainMap answer) {
        return DataPointJson.text(answer);
    }

    /** What an action answers, as JSON in UTF-8. */
    @Converter
    public static byte[] toBytes(PlainMap answer) {
        return DataPointJson.bytes(answer);
    }

    /** What an action answers, as JSON in UTF-8. */
    @Converter
    public static InputStream toInputStream(PlainMap answer) {
        return new ByteArrayInputStream(toBytes(answer));
    }

    /** What an action answers, as a JSON array. */
    @Converter
    public static String toString(PlainList answer) {
        return DataPointJson.text(answer);
    }

    /** What an action answers, as a JSON array in UTF-8. */
    @Converter
    public static byte[] toBytes(PlainList answer) {
        return DataPointJson.bytes(answer);
    }

    /** What an action answers, as a JSON array in UTF-8. */
    @Converter
    public static InputStream toInputStream(PlainList answer) {
        return new ByteArrayInputStream(toBytes(answer));
    }
}
