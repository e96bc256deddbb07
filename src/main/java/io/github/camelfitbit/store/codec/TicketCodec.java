package io.github.camelfitbit.store.codec;

import java.time.Instant;

import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;

/**
 * What became of a ticket as a JSON document of one line. It holds times and keys, no secret and no health value.
 * Thread-safe.
 */
public final class TicketCodec {

    /**
     * What a document tells.
     *
     * @param ticket    the ticket
     * @param isSettled whether it is done; else it is owed from here on
     */
    public record Entry(Ticket ticket, boolean isSettled) {}

    /** The document of an entry, without a line break. */
    public byte[] encode(Entry entry) {
        Ticket ticket = entry.ticket();
        return Document.write(json -> {
            json.writeStringField("connection", ticket.key().connection());
            json.writeStringField("name", ticket.key().name());
            json.writeStringField("dataType", ticket.key().dataType());
            Json.text(json, "reason", ticket.reason());
            Json.text(json, "start", ticket.start());
            Json.text(json, "end", ticket.end());
            json.writeStringField("stamp", ticket.stamp());
            json.writeBooleanField("settled", entry.isSettled());
        });
    }

    /**
     * The entry of a document.
     *
     * @throws MalformedRecordException when the document is none
     */
    public Entry decode(byte[] document) {
        JsonObject json = Document.read(document);
        return new Entry(
                ticket(json, json.value("start", Instant::parse)), json.value("settled", Boolean::parseBoolean));
    }

    private static Ticket ticket(JsonObject json, Instant start) {
        Instant end = json.value("end", Instant::parse);
        if (!start.isBefore(end)) {
            throw new MalformedRecordException("it ends before it begins");
        }
        return new Ticket(
                new CursorKey(json.text("connection"), json.text("name"), json.text("dataType")),
                json.value("reason", Ticket.Reason::valueOf),
                start,
                end,
                json.text("stamp"));
    }
}
