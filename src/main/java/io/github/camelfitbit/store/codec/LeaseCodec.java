package io.github.camelfitbit.store.codec;

/** A lease as a JSON document. It holds no secret. Thread-safe. */
public final class LeaseCodec {

    /** The document of a lease. */
    public byte[] encode(String name, String holder) {
        return Document.write(json -> {
            json.writeStringField("lease", name);
            json.writeStringField("holder", holder);
        });
    }

    /**
     * Who holds the lease of a document.
     *
     * @throws MalformedRecordException when the document is not the lease of {@code name}
     */
    public String holder(String name, byte[] document) {
        return Document.read(document, "lease", name).text("holder");
    }

    /**
     * Whose document it is.
     *
     * @throws MalformedRecordException when the document is not a lease
     */
    public String name(byte[] document) {
        return Document.read(document).text("lease");
    }
}
