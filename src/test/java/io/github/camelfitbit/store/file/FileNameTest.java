package io.github.camelfitbit.store.file;

import java.util.Optional;

import io.github.camelfitbit.contract.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

    @SuppressWarnings("unused") // the source of the parameters
    private static final Iterable<String> WEIRD_KEYS = Sample.WEIRD_KEYS;

    @ParameterizedTest
    @FieldSource("WEIRD_KEYS")
    void isSafeOnEveryFileSystem(String key) {
        assertThat(FileName.of(key)).matches("[a-z0-9_@%~-]{1,120}").doesNotMatch("con|nul");
    }

    @ParameterizedTest
    @FieldSource("WEIRD_KEYS")
    void isReadBackUnlessItIsAbbreviated(String key) {
        String name = FileName.of(key);

        assertThat(FileName.key(name)).isEqualTo(Optional.of(key).filter(any -> !FileName.isAbbreviated(name)));
    }

    @Test
    void leavesOrdinaryKeysLegible() {
        assertThat(FileName.of("user_42-a")).isEqualTo("user_42-a");
        assertThat(FileName.of("alice@example.com")).isEqualTo("alice@example%2ecom");
        assertThat(FileName.of("Alice")).isEqualTo("%41lice");
    }

    @Test
    void keepsPartsApart() {
        assertThat(FileName.of("a.b", "c")).isNotEqualTo(FileName.of("a", "b.c"));
        assertThat(FileName.of("a", "b")).isEqualTo("a.b");
    }

    @Test
    void keepsLongKeysApartThatBeginAlike() {
        String beginning = "k".repeat(200);

        assertThat(FileName.of(beginning + "1")).isNotEqualTo(FileName.of(beginning + "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice", "a b", "%61lice", "a%2Fb", "%", "%zz", "%ff", "a+b", "README"})
    void takesNoForeignFileForARecord(String name) {
        assertThat(FileName.key(name)).isEmpty();
    }
}
