package io.github.camelfitbit.store.file;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.contract.Sample;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camelfitbit.contract.Sample.NOW;
import static io.github.camelfitbit.contract.Sample.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Who can read what from the folder, and what is refused when somebody wrote into it. */
class FileStoresSecrecyTest {

    private static final List<String> SECRETS =
            List.of(Sample.ACCESS_TOKEN, Sample.REFRESH_TOKEN, Sample.VERIFIER, "state-of-the-sample");

    private Path directory;
    private FileStores stores;

    @BeforeEach
    void open(@TempDir Path folder) {
        directory = folder.resolve("store");
        reopenWith(Keys.OLD);
        List.of("alice", "bob").forEach(key -> stores.connections().compareAndSet(null, connection(key)));
        stores.cursors().compareAndSet(new CursorKey("alice", "route1", "sleep"), null, Sample.cursor());
        stores.consents().save(Sample.consent("state-of-the-sample", NOW.plusSeconds(600)), NOW);
        stores.tickets()
                .addAll(List.of(new Ticket(
                        new CursorKey("alice", "route1", "sleep"), Ticket.Reason.NOTIFICATION, NOW, NOW, "s1")));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void writesNoTokenVerifierOrStateIntoAnyFileOrFileName() throws IOException {
        assertThat(files()).hasSize(6).allSatisfy(file -> {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1) + file;
            assertThat(SECRETS).allSatisfy(secret -> assertThat(bytes)
                    .doesNotContain(secret)
                    .doesNotContain(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
        });
    }

    @Test
    void keepsReadableWhatAnOperatorNeeds() {
        assertThat(directory.resolve("connections/alice.json"))
                .content()
                .contains(
                        "CONNECTED", "google-health", "sleep.readonly", NOW.toString(), "2026-11-21T11:15:30.123456Z");
    }

    @Test
    void letsOnlyTheOwnerReadFilesAndFolders() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));

        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isIn("rwx------", "rw-------"));
        }
    }

    @Test
    void refusesATokenThatWasCopiedFromAnotherConnection() throws IOException {
        Path alice = directory.resolve("connections/alice.json");
        Path bob = directory.resolve("connections/bob.json");
        Files.writeString(bob, sealed(bob).replaceFirst(Matcher.quoteReplacement(sealedValue(alice))));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().find("bob"))
                .withMessageContaining("bob.json");
        assertThat(stores.connections().find("alice")).isPresent();
    }

    @Test
    void refusesTheWholeFileOfAnotherConnection() throws IOException {
        Files.copy(directory.resolve("connections/alice.json"), directory.resolve("connections/carol.json"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().find("carol"))
                .withMessageContaining("another connection");
    }

    @Test
    void refusesTheFileOfAnotherConnectionUnderAChangedKey() throws IOException {
        String alice = Files.readString(directory.resolve("connections/alice.json"));
        Files.writeString(directory.resolve("connections/carol.json"), alice.replace("\"alice\"", "\"carol\""));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().find("carol"))
                .withMessageContaining("tampered");
    }

    @Test
    void refusesTheTokenOfAConnectionInAConsentOfTheSameName() throws IOException {
        stores.consents().take("state-of-the-sample");
        stores.consents().save(Sample.consent("alice", NOW.plusSeconds(600)), NOW);
        Path consent = file("consents");
        String token = sealedValue(directory.resolve("connections/alice.json"));
        Files.writeString(consent, sealed(consent).replaceFirst(Matcher.quoteReplacement(token)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.consents().take("alice"))
                .withMessageContaining("tampered");
    }

    @Test
    void refusesTheCursorOfAnotherConsumer() throws IOException {
        Path cursor = directory.resolve("cursors/alice/route1.sleep.json");
        Files.copy(cursor, directory.resolve("cursors/alice/route2.sleep.json"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.cursors().find(new CursorKey("alice", "route2", "sleep")))
                .withMessageContaining("another consumer");
    }

    @Test
    void saysWhatToDoWhenTheEncryptionKeyIsAnother() {
        reopenWith(Keys.NEW);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().find("alice"))
                .withMessageContaining("alice.json")
                .withMessageContaining("put the old key behind the new one in encryptionKey");
    }

    @Test
    void keepsAConsentThatCannotBeDecryptedUntilTheKeyIsBack() {
        reopenWith(Keys.NEW);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.consents().take("state-of-the-sample"));

        reopenWith(Keys.OLD);
        assertThat(stores.consents().take("state-of-the-sample")).isPresent();
    }

    @Test
    void movesARecordToTheNewKeyWhenItIsWrittenNext() {
        reopenWith(Keys.NEW, Keys.OLD);
        Connection alice = stores.connections().find("alice").orElseThrow();
        stores.connections().compareAndSet(alice, alice);

        reopenWith(Keys.NEW);
        assertThat(stores.connections().find("alice")).contains(alice.withVersion(2));
    }

    @Test
    void quotesNoSecretInAnyFailure() throws IOException {
        Files.writeString(directory.resolve("connections/bob.json"), "{\"accessToken\":" + Sample.ACCESS_TOKEN);
        reopenWith(Keys.NEW);

        for (Throwable failure : List.of(
                catchThrowable(() -> stores.connections().find("alice")),
                catchThrowable(() -> stores.connections().find("bob")),
                catchThrowable(() -> stores.consents().take("state-of-the-sample")))) {
            assertThat(trace(failure)).contains("StoreException").doesNotContain(SECRETS);
        }
    }

    private void reopenWith(String... keys) {
        if (stores != null) {
            stores.close();
        }
        stores = FileStores.open(directory, Keys.cipher(keys));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path file(String folder) throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve(folder))) {
            return all.findFirst().orElseThrow();
        }
    }

    private static Matcher sealed(Path file) throws IOException {
        return Pattern.compile("(?<=\"sealed\":\")[^\"]+").matcher(Files.readString(file));
    }

    private static String sealedValue(Path file) throws IOException {
        return sealed(file).results().findFirst().orElseThrow().group();
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
