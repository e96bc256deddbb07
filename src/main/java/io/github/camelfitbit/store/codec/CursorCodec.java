package io.github.camelfitbit.store.codec;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.store.CursorKey;

/** A cursor as a JSON document. It holds times, ids and digests, no secret and no health value. Thread-safe. */
public final class CursorCodec {

    /** The document of a cursor. */
    public byte[] encode(CursorKey key, Cursor cursor) {
        return Document.write(json -> {
            json.writeStringField("connection", key.connection());
            json.writeStringField("name", key.name());
            json.writeStringField("dataType", key.dataType());
            Document.version(json, cursor.version());
            Json.text(json, "start", cursor.start());
            Json.text(json, "position", cursor.position());
            writeSeen(json, cursor.seen());
            writeMarks(json, cursor.marks());
        });
    }

    /**
     * The cursor of a document.
     *
     * @throws MalformedRecordException when the document is not the cursor of {@code key}
     */
    public Cursor decode(CursorKey key, byte[] document) {
        JsonObject json = read(key, document);
        return new Cursor(
                json.value("start", Instant::parse),
                json.value("position", Instant::parse),
                seen(json),
                marks(json),
                Document.version(json));
    }

    /**
     * The version of a document.
     *
     * @throws MalformedRecordException when the document is not the cursor of {@code key}
     */
    public long version(CursorKey key, byte[] document) {
        return Document.version(read(key, document));
    }

    /**
     * Whose document it is.
     *
     * @throws MalformedRecordException when the document is not a cursor of {@code connection}
     */
    public CursorKey key(String connection, byte[] document) {
        JsonObject json = Document.read(document, "connection", connection);
        return new CursorKey(connection, json.text("name"), json.text("dataType"));
    }

    private static JsonObject read(CursorKey key, byte[] document) {
        JsonObject json = Document.read(document, "connection", key.connection());
        if (!key.equals(new CursorKey(key.connection(), json.text("name"), json.text("dataType")))) {
            throw new MalformedRecordException("it belongs to another consumer or data type");
        }
        return json;
    }

    /** An array, not an object: ids as member names would be the vendor's, and so would be their number. */
    private static void writeSeen(JsonGenerator json, Map<String, Seen> seen) throws IOException {
        json.writeArrayFieldStart("seen");
        for (Map.Entry<String, Seen> entry : seen.entrySet()) {
            json.writeStartObject();
            Json.text(json, "id", entry.getKey());
            Json.text(json, "time", entry.getValue().time());
            Json.text(json, "revision", entry.getValue().revision());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeMarks(JsonGenerator json, Map<String, Instant> marks) throws IOException {
        json.writeArrayFieldStart("marks");
        for (Map.Entry<String, Instant> mark : marks.entrySet()) {
            json.writeStartObject();
            Json.text(json, "name", mark.getKey());
            Json.text(json, "time", mark.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static SortedMap<String, Instant> marks(JsonObject json) {
        SortedMap<String, Instant> marks = new TreeMap<>();
        for (JsonObject mark : json.list("marks", JsonObject.class)) {
            marks.put(mark.text("name"), mark.value("time", Instant::parse));
        }
        return marks;
    }

    private static SortedMap<String, Seen> seen(JsonObject json) {
        SortedMap<String, Seen> seen = new TreeMap<>();
        for (JsonObject entry : json.list("seen", JsonObject.class)) {
            seen.put(entry.text("id"), new Seen(entry.value("time", Instant::parse), entry.text("revision")));
        }
        return seen;
    }
}
