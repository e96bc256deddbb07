package io.github.camelfitbit.crypto;

import java.security.GeneralSecurityException;
import java.util.Base64;

import io.github.camelfitbit.crypto.Keyset.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysetTest {

    private static final byte[] BODY = "[{\"data\":{}}]".getBytes(UTF_8);

    private final SigningVendor vendor = new SigningVendor();

    @Test
    void knowsTheBytesThatTheVendorSigned() throws Exception {
        assertThat(keys().check(vendor.sign(BODY), BODY)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void knowsNoOtherBytes() throws Exception {
        assertThat(keys().check(vendor.sign(BODY), "[{\"data\": {}}]".getBytes(UTF_8)))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void tellsAKeyThatIsNotThere() throws Exception {
        assertThat(keys().check(new SigningVendor().sign(BODY), BODY)).isEqualTo(Verdict.UNKNOWN_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no Base64!", "AQ==", "AAAAAAAA", "AQAAAAE="})
    void takesNothingElseForASignature(String signature) throws Exception {
        assertThat(keys().check(signature, BODY)).isEqualTo(Verdict.FORGED);
    }

    @Test
    void takesASignatureThatWasCutShortForAForgedOne() throws Exception {
        byte[] whole = Base64.getDecoder().decode(vendor.sign(BODY));
        String half = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(whole, 40));

        assertThat(keys().check(half, BODY)).isEqualTo(Verdict.FORGED);
    }

    @Test
    void leavesOutKeysThatAreNotEnabledOrOfAnotherKind() throws Exception {
        String key = vendor.keyset().replaceFirst("^.*\"key\":\\[", "").replaceFirst("]}\\s*$", "");
        String disabled = key.replace("ENABLED", "DISABLED").replaceFirst("\"keyId\":\\d+", "\"keyId\":7");
        String foreign = key.replace("EcdsaPublicKey", "KeyOfTheFuture").replaceFirst("\"keyId\":\\d+", "\"keyId\":8");
        String all = vendor.keyset().replace(key, key + "," + disabled + "," + foreign);

        assertThat(Keyset.parse(all).check(vendor.sign(BODY), BODY)).isEqualTo(Verdict.GENUINE);
        assertThatThrownBy(() -> Keyset.parse(vendor.keyset().replace("ENABLED", "DISABLED")))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html></html>", "{\"key\":[]}"})
    void refusesWhatIsNoKeyset(String answer) {
        assertThatThrownBy(() -> Keyset.parse(answer)).isInstanceOf(GeneralSecurityException.class);
    }

    private Keyset keys() throws GeneralSecurityException {
        return Keyset.parse(vendor.keyset());
    }
}
