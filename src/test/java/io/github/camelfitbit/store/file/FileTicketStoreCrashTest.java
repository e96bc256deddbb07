package io.github.camelfitbit.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.Ticket.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a crash, a full disk or a curious editor do to the journal of tickets, and what becomes of it. */
class FileTicketStoreCrashTest {

    private static final CursorKey STEPS = new CursorKey("alice", "r\u00fcte", "steps");
    private static final Instant EIGHT = Instant.parse("2026-11-21T08:00:00Z");

    private Path directory;
    private Path journal;
    private FileStores stores;

    @BeforeEach
    void open(@TempDir Path folder) {
        directory = folder.resolve("store");
        journal = directory.resolve("tickets/journal.jsonl");
        stores = FileStores.open(directory, Keys.cipher(Keys.NEW));
        stores.tickets().addAll(List.of(hour(0, "s1"), hour(1, "s1")));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void owesTheSameAfterARestart() {
        stores.tickets().addAll(List.of(hour(1, "s2"), hour(2, "s1")));
        stores.tickets().settle(List.of(hour(0, "s1"), hour(2, "of another")));

        restart();

        assertThat(owed()).containsExactly(hour(1, "s2"), hour(2, "s1"));
    }

    @Test
    void forgetsAConnectionForTheNextStartToo() {
        CursorKey bob = new CursorKey("bob", "route1", "steps");
        stores.tickets().addAll(List.of(new Ticket(bob, Reason.HAND, EIGHT, EIGHT, "s1")));
        stores.tickets().removeAll("alice");

        restart();

        assertThat(owed()).isEmpty();
        assertThat(stores.tickets().find(bob)).hasSize(1);
    }

    @Test
    void owesWhatWasAcknowledgedWhenTheLastLineWasCutAtAnyByte() throws IOException {
        byte[] before = Files.readAllBytes(journal);
        stores.tickets().addAll(List.of(hour(2, "s1")));
        byte[] after = Files.readAllBytes(journal);

        for (int length = before.length; length < after.length; length++) {
            stores.close();
            Files.write(journal, Arrays.copyOf(after, length));
            stores = FileStores.open(directory, Keys.cipher(Keys.NEW));

            assertThat(owed()).as("cut after %s bytes", length).containsExactly(hour(0, "s1"), hour(1, "s1"));
        }
    }

    @Test
    void owesWhatASettlementThatWasCutAtAnyByteDidNotSettle() throws IOException {
        byte[] before = Files.readAllBytes(journal);
        stores.tickets().settle(List.of(hour(1, "s1")));
        byte[] after = Files.readAllBytes(journal);

        for (int length = before.length; length < after.length; length++) {
            stores.close();
            Files.write(journal, Arrays.copyOf(after, length));
            stores = FileStores.open(directory, Keys.cipher(Keys.NEW));

            assertThat(owed()).as("cut after %s bytes", length).containsExactly(hour(0, "s1"), hour(1, "s1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":1,\"conn", "\u0000\u0000\u0000", "garbage"})
    void goesOnBehindALastLineThatWasCut(String cut) throws IOException {
        stores.close();
        Files.writeString(journal, cut, StandardOpenOption.APPEND);

        stores = FileStores.open(directory, Keys.cipher(Keys.NEW));
        stores.tickets().addAll(List.of(hour(2, "s1")));
        restart();

        assertThat(owed()).containsExactly(hour(0, "s1"), hour(1, "s1"), hour(2, "s1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "{}",
                "{\"format\":1}",
                "{\"format\":2}",
                "{\"format\":1,\"connection\":\"a\",\"name\":\"b\",\"dataType\":\"c\",\"reason\":\"WHIM\","
                        + "\"start\":\"2026-11-21T08:00:00Z\",\"end\":\"2026-11-21T09:00:00Z\",\"stamp\":\"s\","
                        + "\"settled\":false}",
                "{\"format\":1,\"connection\":\"a\",\"name\":\"b\",\"dataType\":\"c\",\"reason\":\"HAND\","
                        + "\"start\":\"2026-11-21T09:00:00Z\",\"end\":\"2026-11-21T08:00:00Z\",\"stamp\":\"s\","
                        + "\"settled\":false}"
            })
    void namesTheLineThatIsNoneAndChangesNothing(String line) throws IOException {
        stores.close();
        String broken = Files.readString(journal) + line + "\n" + Files.readString(journal);
        Files.writeString(journal, broken);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> FileStores.open(directory, Keys.cipher(Keys.NEW)))
                .withMessageContainingAll("line 3 of ", "journal.jsonl", "delete the line");
        assertThat(journal).hasContent(broken);

        Files.writeString(journal, broken.replace("\n" + line + "\n", "\n"));
        stores = FileStores.open(directory, Keys.cipher(Keys.NEW));
        assertThat(owed()).as("the folder is free again").hasSize(2);
    }

    @Test
    void replacesTheJournalWhenMostOfItIsDone() throws IOException {
        for (int round = 0; round < 20; round++) {
            List<Ticket> many =
                    IntStream.range(10, 110).mapToObj(i -> hour(i, "s")).toList();
            stores.tickets().addAll(many);
            stores.tickets().settle(many);
        }

        assertThat(Files.readAllLines(journal)).hasSizeLessThan(1_500);
        assertThat(owed()).containsExactly(hour(0, "s1"), hour(1, "s1"));
        restart();
        assertThat(owed()).containsExactly(hour(0, "s1"), hour(1, "s1"));
        assertThat(Files.readAllLines(journal)).as("replaced at the start").hasSize(2);
    }

    @Test
    void writesNothingThatIsThereAlready() throws IOException {
        byte[] before = Files.readAllBytes(journal);

        stores.tickets().addAll(List.of(hour(1, "s1")));
        stores.tickets().settle(List.of(hour(1, "older"), hour(7, "s1")));

        assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    }

    @Test
    void acknowledgesNothingThatItCannotWriteAndWorksAgainLater() throws IOException {
        Path elsewhere = Files.move(journal, directory.resolve("elsewhere"));
        Files.createDirectory(journal);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.tickets().addAll(List.of(hour(2, "s1"))))
                .withMessageContainingAll("journal.jsonl", "check the disk's space");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.tickets().settle(List.of(hour(0, "s1"))));
        assertThat(owed()).containsExactly(hour(0, "s1"), hour(1, "s1"));

        Files.delete(journal);
        Files.move(elsewhere, journal);
        Files.writeString(
                journal, "{\"half a line", StandardOpenOption.APPEND); // what the disk took before it was full
        stores.tickets().addAll(List.of(hour(3, "s1")));
        restart();
        assertThat(owed()).containsExactly(hour(0, "s1"), hour(1, "s1"), hour(3, "s1"));
    }

    @Test
    void keepsTheJournalToItsOwner() throws IOException {
        assumeTrue(journal.getFileSystem().supportedFileAttributeViews().contains("posix"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)))
                .isEqualTo("rw-------");
    }

    private void restart() {
        stores.close();
        stores = FileStores.open(directory, Keys.cipher(Keys.NEW));
    }

    private List<Ticket> owed() {
        return stores.tickets().find(STEPS);
    }

    private static Ticket hour(int hour, String stamp) {
        Instant start = EIGHT.plus(Duration.ofHours(hour));
        return new Ticket(STEPS, Reason.NOTIFICATION, start, start.plus(Duration.ofHours(1)), stamp);
    }
}
