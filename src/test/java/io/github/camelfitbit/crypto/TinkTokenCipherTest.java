package io.github.camelfitbit.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TinkTokenCipherTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final byte[] TEXT = "an access token".getBytes(UTF_8);
    private static final byte[] ALICE = "connection:alice".getBytes(UTF_8);

    private final TokenCipher cipher = cipher(NEW);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 2048, 100_000})
    void givesBackWhatItEncrypted(int length) {
        byte[] plaintext = "t".repeat(length).getBytes(UTF_8);

        assertThat(cipher.decrypt(cipher.encrypt(plaintext, ALICE), ALICE)).isEqualTo(plaintext);
    }

    @Test
    void encryptsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.encrypt(TEXT, ALICE)).isNotEqualTo(cipher.encrypt(TEXT, ALICE));
    }

    @Test
    void refusesACiphertextWithAnySingleBitChanged() {
        byte[] ciphertext = cipher.encrypt(TEXT, ALICE);

        for (int bit = 0; bit < ciphertext.length * 8; bit++) {
            byte[] changed = flip(ciphertext, bit);
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> cipher.decrypt(changed, ALICE));
        }
    }

    @Test
    void refusesAnyOtherRecordThanTheOneItEncryptedFor() {
        byte[] ciphertext = cipher.encrypt(TEXT, ALICE);

        for (int bit = 0; bit < ALICE.length * 8; bit++) {
            byte[] other = flip(ALICE, bit);
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> cipher.decrypt(ciphertext, other));
        }
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> cipher.decrypt(ciphertext, new byte[0]));
    }

    @Test
    void refusesACiphertextThatWasCutAtAnyByte() {
        byte[] ciphertext = cipher.encrypt(TEXT, ALICE);

        for (int length = 0; length < ciphertext.length; length++) {
            byte[] cut = Arrays.copyOf(ciphertext, length);
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> cipher.decrypt(cut, ALICE));
        }
    }

    @Test
    void decryptsWithAnOldKeyBehindTheNewOne() {
        byte[] before = cipher(OLD).encrypt(TEXT, ALICE);

        assertThat(cipher(NEW, OLD).decrypt(before, ALICE)).isEqualTo(TEXT);
    }

    @Test
    void encryptsWithTheFirstKey() {
        byte[] after = cipher(NEW, OLD).encrypt(TEXT, ALICE);

        assertThat(cipher(NEW).decrypt(after, ALICE)).isEqualTo(TEXT);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> cipher(OLD).decrypt(after, ALICE))
                .withMessageContaining("put the old key behind the new one in encryptionKey");
    }

    @Test
    void readsTheKeyRingAsTheOptionIsWritten() {
        byte[] before = cipher(OLD).encrypt(TEXT, ALICE);

        assertThat(TinkTokenCipher.parse(Secret.of(NEW + ", " + OLD)).decrypt(before, ALICE))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "c2hvcnQ=", ",", "  ", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ=="})
    void namesTheOptionTheRuleAndTheCommandForAKeyThatIsNone(String option) {
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> TinkTokenCipher.parse(Secret.of(option)))
                .withMessageContaining("option encryptionKey")
                .withMessageContaining("openssl rand -base64 32")
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(option.length() > 2 ? option : "\u0000"));
    }

    @Test
    void saysWhichKeyOfTheRingIsWrong() {
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> cipher(NEW, "c2hvcnQ="))
                .withMessageContaining("key 2 of 2 has 5 bytes");
    }

    @Test
    void refusesTheSameKeyTwice() {
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> cipher(NEW, OLD, NEW))
                .withMessageContaining("key 3 is there already");
    }

    private static TokenCipher cipher(String... keys) {
        List<Secret> ring = Stream.of(keys).map(Secret::of).toList();
        return TinkTokenCipher.of(ring);
    }

    private static String key(int filler) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filler);
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] flip(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return changed;
    }
}
