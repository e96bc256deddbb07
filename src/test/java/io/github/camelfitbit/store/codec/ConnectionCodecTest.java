package io.github.camelfitbit.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.contract.Sample.connection;
import static io.github.camelfitbit.contract.Sample.fullConnection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A document is what was written, or it is refused. */
class ConnectionCodecTest {

    private final ConnectionCodec codec = new ConnectionCodec(Keys.cipher(Keys.NEW));
    private final byte[] document = codec.encode(fullConnection("alice"));

    @Test
    void refusesADocumentThatWasCutAtAnyByte() {
        for (int length = 0; length < document.length; length++) {
            byte[] cut = Arrays.copyOf(document, length);

            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> codec.decode("alice", cut));
        }
    }

    @Test
    void readsNothingElseThanWhatWasWrittenWhicheverBitIsFlipped() {
        for (int bit = 0; bit < document.length * 8; bit++) {
            byte[] changed = document.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(decoded(changed)).as("bit " + bit).isIn(Optional.empty(), Optional.of(fullConnection("alice")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "google-health                | fitbit-web",
                "NEEDS_REAUTHORIZATION        | CONNECTED",
                "\"stateReason\"              | \"ignored\"",
                "invalid_grant                | insufficient_scope",
                "111256657838                 | 111256657839",
                "7ZK2QP                       | 7ZK2QQ",
                "Europe/Vienna                | Europe/Paris",
                "\"sleep.readonly\"           | \"sleep.readonly\",\"location.readonly\"",
                "\"connectedAt\":\"2026       | \"connectedAt\":\"2025",
                "\"expiresAt\":\"2026         | \"expiresAt\":\"2036",
                "\"version\":0                | \"version\":7",
                "\"sealed\"                   | \"opened\"",
                "\"format\":1                 | \"format\":1,\"added\":true",
            })
    void refusesAChangedMember(String written, String changed) {
        String readable = new String(document, StandardCharsets.UTF_8);
        assertThat(readable).contains(written);

        byte[] tampered = readable.replace(written, changed).getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> codec.decode("alice", tampered))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(changed));
    }

    @Test
    void refusesADisconnectedRecordThatWasMadeUp() {
        byte[] madeUp = new ConnectionCodec(Keys.cipher(Keys.LOST))
                .encode(connection("alice").disconnected(connection("alice").connectedAt()));

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> codec.decode("alice", madeUp));
    }

    @Test
    void readsADocumentThatWasIndentedAndWhoseMembersWereMoved() {
        String readable = new String(document, StandardCharsets.UTF_8);
        String api = "\"api\":\"google-health\",";
        String moved = readable.replace(api, "").replace("{\"format\"", "{\n  " + api + "\n  \"format\"");

        assertThat(codec.decode("alice", moved.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(fullConnection("alice"));
    }

    @Test
    void readsADocumentWithMembersThatALaterReleaseSealed() {
        Seal seal = new Seal(Keys.cipher(Keys.NEW), "connection");
        JsonObject members = Json.read(document).without("sealed").without("format");
        JsonObject secrets = seal.open("alice", Json.read(document));
        byte[] later = seal.close(
                "alice",
                json -> {
                    for (var member : members.members().entrySet()) {
                        json.writeFieldName(member.getKey());
                        JsonObject.write(json, member.getValue());
                    }
                    json.writeFieldName("new");
                    json.writeRawValue("{\"a\":[1.5,null,true,{}]}");
                },
                json -> Json.text(json, "accessToken", secrets.text("accessToken")));

        assertThat(codec.decode("alice", later).person())
                .isEqualTo(fullConnection("alice").person());
    }

    private Optional<Connection> decoded(byte[] changed) {
        try {
            return Optional.of(codec.decode("alice", changed));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }
}
