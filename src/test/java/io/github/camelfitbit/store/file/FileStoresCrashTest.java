package io.github.camelfitbit.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.contract.Sample;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.store.CursorKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.contract.Sample.NOW;
import static io.github.camelfitbit.contract.Sample.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a crash, a full disk or a curious editor leave behind, and what becomes of it. */
class FileStoresCrashTest {

    private static final CursorKey SLEEP = new CursorKey("alice", "route1", "sleep");

    private Path directory;
    private FileStores stores;

    @BeforeEach
    void open(@TempDir Path folder) {
        directory = folder;
        stores = FileStores.open(folder, Keys.cipher(Keys.NEW));
        List.of("alice", "bob").forEach(key -> stores.connections().compareAndSet(null, connection(key)));
        stores.cursors().compareAndSet(SLEEP, null, Sample.cursor());
        stores.consents().save(Sample.consent("s1", NOW.plusSeconds(600)), NOW);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void findsEverythingAgainAfterARestart() {
        restart();

        assertThat(stores.cursors().find(SLEEP)).contains(Sample.cursor().withVersion(1));
        assertThat(stores.consents().take("s1")).contains(Sample.consent("s1", NOW.plusSeconds(600)));
    }

    @Test
    void keepsTheOldRecordAfterACrashBetweenWriteAndMove() throws IOException {
        Files.writeString(directory.resolve("connections/alice.tmp"), "{\"format\":1,\"connection\":\"ali");
        Files.writeString(directory.resolve("cursors/alice/route1.sleep.tmp"), "{");

        assertThat(stores.connections().find("alice"))
                .contains(connection("alice").withVersion(1));
        assertThat(stores.connections().compareAndSet(connection("alice").withVersion(1), connection("alice")))
                .isTrue();
        assertThat(stores.cursors().find(SLEEP)).isPresent();
    }

    @Test
    void removesWhatACrashLeftHalfWrittenAtTheNextStart() throws IOException {
        Files.writeString(directory.resolve("connections/carol.tmp"), "{");
        Files.writeString(directory.resolve("cursors/alice/route1.steps.tmp"), "{");
        Files.writeString(directory.resolve("consents/1.abc.tmp"), "{");

        restart();

        assertThat(keys()).containsExactly("alice", "bob");
        assertThat(temporaries(directory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "garbage",
                "null",
                "[]",
                "{}",
                "\"text\"",
                "{\"format\":1}",
                "{\"format\":\"one\"}",
                "{\"format\":1,\"connection\":\"alice\",\"version\":{}}",
                "{\"format\":1,\"connection\":7,\"version\":[]}",
                "\u0000\u0000\u0000\u0000",
                "{\"format\":1}{\"format\":1}"
            })
    void namesTheFileThatIsNoRecordAndKeepsTheOthers(String content) throws IOException {
        Files.writeString(directory.resolve("connections/alice.json"), content);

        assertRefused("alice.json");
        assertThat(stores.connections().find("bob")).isPresent();
        assertThat(keys()).containsExactly("alice", "bob");
    }

    @Test
    void refusesARecordThatWasCutAtAnyByte() throws IOException {
        Path file = directory.resolve("connections/alice.json");
        String whole = Files.readString(file);

        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            assertRefused("delete it and let the person connect again");
        }
    }

    @Test
    void refusesARecordThatSomethingFollows() throws IOException {
        Files.writeString(directory.resolve("connections/alice.json"), "{}", StandardOpenOption.APPEND);

        assertRefused("something follows");
    }

    @Test
    void neverOverwritesARecordThatItCannotRead() throws IOException {
        Path file = directory.resolve("connections/alice.json");
        Files.writeString(file, "garbage");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().compareAndSet(null, connection("alice")));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> stores.connections()
                .remove(connection("alice").withVersion(1)));
        assertThat(file).hasContent("garbage");
    }

    @Test
    void refusesARecordOfALaterFormat() throws IOException {
        edit("connections/alice.json", "\"format\":1", "\"format\":2");

        assertRefused("run the release that wrote it");
    }

    @Test
    void readsACursorWithMembersThatItDoesNotKnow() throws IOException {
        edit("cursors/alice/route1.sleep.json", "\"format\":1", "\"new\":[[]],\"format\":1");

        assertThat(stores.connections().find("alice"))
                .contains(connection("alice").withVersion(1));
        assertThat(stores.cursors().find(SLEEP)).contains(Sample.cursor().withVersion(1));
    }

    @Test
    void namesTheCursorFileThatIsNoRecord() throws IOException {
        Files.writeString(directory.resolve("cursors/alice/route1.sleep.json"), "garbage");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.cursors().find(SLEEP))
                .withMessageContaining("route1.sleep.json")
                .withMessageContaining("startFrom");
    }

    @Test
    void sweepsAnUnreadableConsentWhenItHasExpired() throws IOException {
        Path garbage = onlyFile("consents");
        Files.writeString(garbage, "garbage");
        Files.writeString(directory.resolve("consents/README.json"), "somebody else's");

        stores.consents().save(Sample.consent("s2", NOW.plusSeconds(9000)), NOW.plusSeconds(8000));

        assertThat(garbage).doesNotExist();
        assertThat(stores.consents().take("s2")).isPresent();
    }

    @Test
    void namesCursorsWithoutOpeningTheirFiles() throws IOException {
        Files.writeString(directory.resolve("cursors/alice/route1.sleep.json"), "garbage");
        for (String name : List.of("README", "a..json", "a.b.c.json", "A.b.json", "one.json")) {
            Files.writeString(directory.resolve("cursors/alice").resolve(name), "somebody else's");
        }

        assertThat(stores.cursors().keys("alice")).containsExactly(SLEEP);
    }

    @Test
    void namesTheOtherCursorsWhenTheFileOfAKeyTooLongForAFileNameIsNoRecord() throws IOException {
        CursorKey tooLong = new CursorKey("alice", "r".repeat(255), "sleep");
        stores.cursors().compareAndSet(tooLong, null, Sample.cursor());
        assertThat(stores.cursors().keys("alice")).containsExactlyInAnyOrder(SLEEP, tooLong);

        Files.writeString(
                directory.resolve("cursors/alice").resolve(FileName.of(tooLong.name(), "sleep") + ".json"), "garbage");

        assertThat(stores.cursors().keys("alice")).containsExactly(SLEEP);
    }

    @Test
    void findsPeopleAfterARestartWithoutDecryptingAndThoughARecordIsNone() throws IOException {
        stores.connections().compareAndSet(null, Sample.fullConnection("carol"));
        Files.writeString(directory.resolve("connections/bob.json"), "garbage");
        stores.close();
        stores = FileStores.open(directory, Keys.cipher(Keys.LOST));

        assertThat(stores.connections().keysOf(Api.GOOGLE_HEALTH, "111256657838"))
                .containsExactly("carol");
    }

    @Test
    void ignoresForeignFiles() throws IOException {
        for (String name : List.of("README", "Alice.json", ".alice.json.swp", "alice.json~", "a b.json")) {
            Files.writeString(directory.resolve("connections").resolve(name), "somebody else's");
        }

        assertThat(keys()).containsExactly("alice", "bob");
    }

    @Test
    void listsTheOthersWhenTheFileOfAKeyTooLongForAFileNameIsUnreadable() throws IOException {
        String longKey = "k".repeat(255);
        stores.connections().compareAndSet(null, connection(longKey));
        Files.writeString(directory.resolve("connections").resolve(FileName.of(longKey) + ".json"), "garbage");

        assertThat(keys()).containsExactly("alice", "bob");
    }

    @Test
    void reportsAFolderThatWentAway() throws IOException {
        Files.writeString(directory.resolve("cursors/carol"), "a file where a folder should be");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.cursors()
                        .compareAndSet(new CursorKey("carol", "route1", "sleep"), null, Sample.cursor()))
                .withMessageContaining("carol");
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().find("alice"))
                .withMessageContaining("alice.json")
                .withMessageContaining(message);
    }

    private void restart() {
        stores.close();
        stores = FileStores.open(directory, Keys.cipher(Keys.NEW));
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        stores.connections().forEachKey(keys::add);
        return keys;
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = directory.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private Path onlyFile(String folder) throws IOException {
        try (var files = Files.list(directory.resolve(folder))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static List<Path> temporaries(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }
}
