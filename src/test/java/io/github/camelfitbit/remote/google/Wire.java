package io.github.camelfitbit.remote.google;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.Page;

/** The vendor's JSON as tests write it: single quotes for double ones. */
final class Wire {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    /** Who the application under test is. */
    static final String OURSELVES = "1-ours.apps.example";

    private Wire() {}

    static InputStream body(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** What an answer of the operation says to a person in Madrid. */
    static Page page(DataType type, DataOperation operation, String text) {
        try {
            return new DataPointParser("alice", type, operation, MADRID, OURSELVES).page(body(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page list(DataType type, String text) {
        return page(type, DataOperation.LIST, text);
    }

    /** The only record of a list. */
    static DataPoint listed(DataType type, String record) {
        Page page = list(type, "{'dataPoints':[" + record + "]}");
        if (page.points().size() != 1) {
            throw new AssertionError("not one record but " + page);
        }
        return page.points().get(0);
    }

    /** A minute of steps, with {@code value} as the members beside the interval. */
    static String steps(String value) {
        return "{'steps':{'interval':{'startTime':'2026-11-08T07:00:00Z','startUtcOffset':'3600s',"
                + "'endTime':'2026-11-08T07:01:00Z','endUtcOffset':'3600s'}," + value + "}}";
    }

    /** A weighing, with {@code value} as the members beside its time. */
    static String weight(String value) {
        return "{'weight':{'sampleTime':{'physicalTime':'2026-11-08T07:00:00Z','utcOffset':'3600s'}," + value + "}}";
    }

    /** Any object, read generically. */
    static Map<String, Object> object(String text) {
        try {
            return Answers.object(body(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
