package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads data points from the wire, token by token: nothing of an answer is held but its points. One per answer: not
 * thread-safe.
 *
 * <p>A record that cannot be read is reported and the next one goes on; an answer that is not JSON fails as a whole.
 */
final class DataPointParser {

    private static final JsonFactory JSON = new JsonFactory();

    private final String connection;
    private final DataType type;
    private final DataOperation origin;
    private final String member;
    private final TimeParser time;
    private final ValueParser values = new ValueParser();
    private final SourceParser sources;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param zone where the person lives: only for records whose offset the vendor left out
     * @param clientId who this application is to the vendor; {@code ""} when that is not known
     */
    DataPointParser(String connection, DataType type, DataOperation origin, ZoneId zone, String clientId) {
        this.connection = connection;
        this.type = type;
        this.origin = origin;
        this.member = type.member();
        this.time = new TimeParser(zone);
        this.sources = new SourceParser(clientId);
    }

    /** Reads an answer of list, reconcile or one of the roll-ups. */
    Page page(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            Answers.expectObject(json);
            List<DataPoint> points = new ArrayList<>();
            String nextPageToken = null;
            String name;
            while ((name = json.nextFieldName()) != null) {
                JsonToken token = json.nextToken();
                switch (name) {
                    case "dataPoints", "rollupDataPoints" -> readPoints(json, points);
                    case "nextPageToken" ->
                        nextPageToken =
                                token == JsonToken.VALUE_STRING && json.getTextLength() > 0 ? json.getText() : null;
                    default -> json.skipChildren();
                }
            }
            return new Page(points, nextPageToken, problems);
        }
    }

    /** Reads one data point: the answer itself, or the {@code response} of an operation that is done. */
    DataPoint single(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            Answers.expectObject(json);
            return new SinglePoint(json).read();
        }
    }

    private void readPoints(JsonParser json, List<DataPoint> points) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedRecord("'" + json.currentName() + "' is not an array");
        }
        JsonStreamContext array = json.getParsingContext();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                points.add(point(json));
            } catch (MalformedRecord e) {
                problems.add(
                        type.id() + " record " + (points.size() + problems.size()) + " of the page: " + e.getMessage());
                skipTo(json, array);
            }
        }
    }

    private static void skipTo(JsonParser json, JsonStreamContext array) throws IOException {
        while (json.getParsingContext() != array) {
            json.nextToken();
        }
    }

    /** Reads the record that the parser stands at the beginning of. */
    private DataPoint point(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedRecord("it is not an object");
        }
        Draft draft = new Draft();
        time.clear();
        String name;
        while ((name = json.nextFieldName()) != null) {
            json.nextToken();
            readMember(json, name, draft);
        }
        return draft.toPoint();
    }

    private void readMember(JsonParser json, String name, Draft draft) throws IOException {
        if (name.equals(member)) {
            draft.measured = true;
            readMeasurement(json, draft.value);
        } else if (name.equals("name") || name.equals("dataPointName")) {
            draft.vendorId = vendorId(json);
        } else if (name.equals("dataSource")) {
            draft.source = sources.read(json);
        } else if (name.startsWith("@")) {
            json.skipChildren();
        } else if (!time.readMember(json, name)) {
            // the windows of a roll-up carry their time outside the measurement, as nothing else does
            values.member(json, name, draft.value);
        }
    }

    private static @Nullable String vendorId(JsonParser json) throws IOException {
        String id = json.currentToken() == JsonToken.VALUE_STRING ? WireNames.lastSegment(json.getText()) : "";
        json.skipChildren();
        return id.isEmpty() ? null : id;
    }

    private void readMeasurement(JsonParser json, Map<String, Object> value) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedRecord("'" + member + "' is not an object");
        }
        String name;
        while ((name = json.nextFieldName()) != null) {
            json.nextToken();
            if (name.equals("interval") || name.equals("sampleTime")) {
                time.read(json);
            } else if (name.equals("date") && type.kind() == DataKind.DAILY) {
                time.readDay(json);
            } else {
                values.member(json, name, value);
            }
        }
    }

    /** A record under construction. */
    private final class Draft {
        private @Nullable String vendorId;
        private Map<String, Object> source = Map.of();
        private final Map<String, Object> value = new LinkedHashMap<>(4);
        private boolean measured;

        private DataPoint toPoint() {
            if (!measured) {
                throw new MalformedRecord("it has no '" + member + "'");
            }
            ObservedTime observed = type.kind() == DataKind.TIMELESS ? new ObservedTime.Timeless() : time.time();
            if (observed == null) {
                throw new MalformedRecord("it has no time");
            }
            ValueParser.joinOffsets(value);
            return new DataPoint(connection, type, origin, Change.NEW, vendorId, observed, source, value);
        }
    }

    /** Finds the record in an answer that is either the record or an operation around it. */
    private final class SinglePoint {
        private final JsonParser json;
        private final Draft draft = new Draft();

        private SinglePoint(JsonParser json) {
            this.json = json;
            time.clear();
        }

        private DataPoint read() throws IOException {
            DataPoint response = null;
            String name;
            while ((name = json.nextFieldName()) != null) {
                JsonToken token = json.nextToken();
                if (name.equals("response") && token == JsonToken.START_OBJECT) {
                    response = point(json);
                } else if (name.equals("error") && token == JsonToken.START_OBJECT) {
                    throw Answers.failedOperation(values.object(json));
                } else {
                    readMember(json, name, draft);
                }
            }
            return response != null ? response : draft.toPoint();
        }
    }
}
