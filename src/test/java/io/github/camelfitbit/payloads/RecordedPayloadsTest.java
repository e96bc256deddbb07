package io.github.camelfitbit.payloads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every recorded answer is read whole, or refused as documented. {@code -Dpayloads.dir=...} names a folder with a
 * subfolder {@code google-health}; our own fixtures are always read. The recordings themselves stay outside the project:
 * what is kept is the structure that was read, {@code src/test/resources/approved}.
 */
class RecordedPayloadsTest {

    private static final Path FIXTURES =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "fixtures", "google");

    @TestFactory
    Stream<DynamicTest> readsEveryFixtureOfOurOwnAsApproved() {
        assertThat(payloads(FIXTURES)).isNotEmpty();
        return tests(FIXTURES, new Approved("fixtures"));
    }

    @TestFactory
    Stream<DynamicTest> readsEveryRecordedPayloadAsApproved() {
        return tests(recorded(), new Approved("google-health"));
    }

    @Test
    void hasARecordedPayloadForEveryApprovedStructure() {
        List<String> there = payloads(recorded()).map(Payload::name).toList();

        assertThat(new Approved("google-health").files()).isSubsetOf(there);
    }

    private static Path recorded() {
        String folder = System.getProperty("payloads.dir", "");
        Assumptions.assumeFalse(folder.isBlank(), "no recorded payloads: set -Dpayloads.dir");
        Path payloads = Path.of(folder, "google-health");
        assertThat(payloads).as("payloads.dir").isDirectory();
        return payloads;
    }

    private static Stream<DynamicTest> tests(Path folder, Approved approved) {
        return payloads(folder)
                .map(payload -> DynamicTest.dynamicTest(
                        payload.name(), () -> approved.expect(payload.name(), payload.summary())));
    }

    private static Stream<Payload> payloads(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(Payload::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
