package io.github.camelfitbit.crypto;

import io.github.camelfitbit.model.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RequestSignatureTest {

    private static final byte[] BODY = "[]".getBytes(UTF_8);

    /** {@code printf '[]' | openssl dgst -sha1 -hmac 'secret&' -binary | base64} */
    private static final String SIGNED = "vy40yZ+Xm7kAVBOfufPWvl40opU=";

    private final RequestSignature signatures = new RequestSignature(Secret.of("secret"));

    @Test
    void knowsTheBytesThatTheVendorSigned() {
        assertThat(signatures.verify(SIGNED, BODY)).isTrue();
    }

    @Test
    void knowsNoOtherBytesAndNoOtherSecret() {
        assertThat(signatures.verify(SIGNED, "[ ]".getBytes(UTF_8))).isFalse();
        assertThat(new RequestSignature(Secret.of("other")).verify(SIGNED, BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00fc", "AAAA"})
    void takesNothingElseForASignature(String signature) {
        assertThat(signatures.verify(signature, BODY)).isFalse();
    }
}
