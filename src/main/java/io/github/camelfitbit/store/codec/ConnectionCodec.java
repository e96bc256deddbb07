package io.github.camelfitbit.store.codec;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.FormerZone;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A connection as a JSON document: state, scopes, ids and times to be read by an operator, but not to be changed by
 * anybody, tokens sealed. Thread-safe.
 */
public final class ConnectionCodec {

    private final Seal seal;

    /**
     * @param cipher seals the tokens
     */
    public ConnectionCodec(TokenCipher cipher) {
        this.seal = new Seal(cipher, "connection");
    }

    /** The document of a connection. */
    public byte[] encode(Connection connection) {
        return seal.close(
                connection.key(),
                json -> writeReadable(json, connection),
                secrets -> TokensCodec.writeSecrets(secrets, connection.tokens()));
    }

    private static void writeReadable(JsonGenerator json, Connection connection) throws IOException {
        json.writeStringField("connection", connection.key());
        Document.version(json, connection.version());
        Json.text(json, "api", connection.api().text());
        Json.text(json, "state", connection.state());
        Json.text(json, "stateReason", connection.stateReason());
        Json.text(json, "stateSince", connection.stateSince());
        Json.text(json, "refusedSince", connection.refusedSince());
        Json.text(json, "connectedAt", connection.connectedAt());
        writePerson(json, connection.person());
        Texts.write(json, "scopes", connection.scopes());
        TokensCodec.writeTimes(json, connection.tokens());
    }

    /**
     * The connection of a document.
     *
     * @param key whose connection it must be
     * @throws MalformedRecordException when the document is not the connection of {@code key}
     * @throws StoreException           when it cannot be decrypted, or was changed
     */
    public Connection decode(String key, byte[] document) {
        JsonObject json = Document.read(document, "connection", key);
        return connection(key, json, TokensCodec.read(json.objectOrNull("tokens"), seal.open(key, json)));
    }

    /**
     * The connection of a document as everybody can read it: without tokens, and not proved to be unchanged. Nothing is
     * decrypted.
     *
     * @throws MalformedRecordException when the document is not the connection of {@code key}
     */
    public Connection readable(String key, byte[] document) {
        return connection(key, Document.read(document, "connection", key), null);
    }

    private static Connection connection(String key, JsonObject json, @Nullable Tokens tokens) {
        return new Connection(
                key,
                json.value("api", Api::parse),
                json.value("state", ConnectionState::valueOf),
                json.textOrNull("stateReason"),
                json.value("stateSince", Instant::parse),
                json.valueOrNull("refusedSince", Instant::parse),
                person(json.objectOrNull("person")),
                Texts.read(json, "scopes"),
                tokens,
                json.value("connectedAt", Instant::parse),
                Document.version(json));
    }

    /**
     * The same connection in a document that the newest key sealed; empty when this one is.
     *
     * @throws StoreException as {@link #decode} does
     */
    public Optional<byte[]> reseal(String key, byte[] document) {
        return seal.isCurrent(Document.read(document)) ? Optional.empty() : Optional.of(encode(decode(key, document)));
    }

    /**
     * Whose document it is.
     *
     * @throws MalformedRecordException when the document is not a connection
     */
    public String key(byte[] document) {
        return Document.read(document).text("connection");
    }

    private static void writePerson(JsonGenerator json, @Nullable Person person) throws IOException {
        if (person != null) {
            json.writeObjectFieldStart("person");
            Json.text(json, "healthUserId", person.healthUserId());
            Json.text(json, "legacyUserId", person.legacyUserId());
            Json.text(json, "zone", person.zone());
            writeFormerZones(json, person.formerZones());
            json.writeEndObject();
        }
    }

    private static @Nullable Person person(@Nullable JsonObject json) {
        return json == null
                ? null
                : new Person(
                        json.textOrNull("healthUserId"),
                        json.textOrNull("legacyUserId"),
                        json.valueOrNull("zone", ZoneId::of),
                        formerZones(json));
    }

    /** Older documents have none. */
    private static List<FormerZone> formerZones(JsonObject json) {
        return json.members().containsKey("formerZones")
                ? json.list("formerZones", JsonObject.class).stream()
                        .map(ConnectionCodec::formerZone)
                        .toList()
                : List.of();
    }

    private static FormerZone formerZone(JsonObject json) {
        return new FormerZone(json.value("zone", ZoneId::of), json.value("until", Instant::parse));
    }

    private static void writeFormerZones(JsonGenerator json, List<FormerZone> zones) throws IOException {
        if (!zones.isEmpty()) {
            json.writeArrayFieldStart("formerZones");
            for (FormerZone former : zones) {
                json.writeStartObject();
                Json.text(json, "zone", former.zone());
                Json.text(json, "until", former.until());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
