package io.github.camelfitbit.store.codec;

import java.time.Instant;

import io.github.camelfitbit.store.WriteEntry;

/** What is known of a write as a JSON document. It holds no secret and no health value. Thread-safe. */
public final class WriteCodec {

    /** The document of an entry. */
    public byte[] encode(String key, WriteEntry entry) {
        return Document.write(json -> {
            json.writeStringField("write", key);
            json.writeStringField("attempt", entry.attempt());
            Json.text(json, "begunAt", entry.begunAt());
            Json.text(json, "attemptAt", entry.attemptAt());
            json.writeStringField("outcome", entry.outcome());
        });
    }

    /**
     * The entry of a document.
     *
     * @throws MalformedRecordException when the document is not the entry of {@code key}
     */
    public WriteEntry decode(String key, byte[] document) {
        JsonObject json = Document.read(document, "write", key);
        return new WriteEntry(
                json.text("attempt"),
                json.value("begunAt", Instant::parse),
                json.value("attemptAt", Instant::parse),
                json.text("outcome"));
    }
}
