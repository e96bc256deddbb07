package io.github.camelfitbit.store.codec;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

/** What every document begins with: the number of its format, so that a later release can tell and an older one refuse. */
final class Document {

    private static final int FORMAT = 1;

    private Document() {}

    static byte[] write(Json.Members members) {
        return Json.write(json -> {
            json.writeNumberField("format", FORMAT);
            members.write(json);
        });
    }

    /**
     * @throws MalformedRecordException when it is not JSON, or of a later format
     */
    static JsonObject read(byte[] document) {
        JsonObject object = Json.read(document);
        int format = object.value("format", Integer::valueOf);
        if (format != FORMAT) {
            throw new MalformedRecordException("it has format " + format + ", and this release of camel-fitbit reads "
                    + FORMAT + ": run the release that wrote it");
        }
        return object;
    }

    /** Reads a document that must be the record of {@code key}: a file copied to another name is refused. */
    static JsonObject read(byte[] document, String member, String key) {
        JsonObject object = read(document);
        if (!object.text(member).equals(key)) {
            throw new MalformedRecordException("it belongs to another " + member);
        }
        return object;
    }

    static long version(JsonObject object) {
        return object.value("version", Long::valueOf);
    }

    static void version(JsonGenerator json, long version) throws IOException {
        json.writeNumberField("version", version);
    }
}
