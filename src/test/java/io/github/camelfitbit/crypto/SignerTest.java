package io.github.camelfitbit.crypto;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignerTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER = "HxAeDR0MHAsbChoJGQgYBxcGFgUVBBQDEwISAREAEA8=";

    @Test
    void everyNodeWithTheSameKeyAgrees() {
        String signature = Signer.of(Secret.of(KEY)).sign("link", "alice");

        assertThat(Signer.of(Secret.of(KEY)).verify("link", "alice", signature)).isTrue();
        assertThat(signature).hasSize(43);
    }

    @Test
    void refusesAKeyThatIsNoneAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> Signer.of(Secret.of("bm90IGxvbmc=")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("encryptionKey")
                .hasMessageNotContaining("bm90");
    }

    @Test
    void isGoodForOneTextAndOnePurposeOnly() {
        Signer signer = Signer.of(Secret.of(KEY));
        String signature = signer.sign("link", "alice");

        assertThat(signer.verify("link", "bob", signature)).isFalse();
        assertThat(signer.verify("form", "alice", signature)).isFalse();
        assertThat(signer.verify("link", "alice", signature.substring(1))).isFalse();
        assertThat(signer.verify("link", "alice", "")).isFalse();
    }

    @Test
    void believesAnOldKeyOfTheRingAndNoKeyOutsideOfIt() {
        String old = Signer.of(Secret.of(KEY)).sign("link", "alice");

        assertThat(Signer.of(Secret.of(OTHER + "," + KEY)).verify("link", "alice", old))
                .isTrue();
        assertThat(Signer.of(Secret.of(OTHER)).verify("link", "alice", old)).isFalse();
        assertThat(Signer.of(null).verify("link", "alice", old)).isFalse();
    }
}
