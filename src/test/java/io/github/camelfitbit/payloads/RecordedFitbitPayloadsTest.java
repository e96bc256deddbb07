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
 * As {@link RecordedPayloadsTest}, for the Fitbit Web API: every recorded answer that the shared verbs may meet is read in
 * the words of the Google Health API, or refused as documented.
 */
class RecordedFitbitPayloadsTest {

    private static final Approved APPROVED = new Approved("fitbit-web");

    @TestFactory
    Stream<DynamicTest> readsEveryRecordedPayloadAsApproved() {
        return payloads()
                .map(payload -> DynamicTest.dynamicTest(
                        payload.name(), () -> APPROVED.expect(payload.name(), payload.summary())));
    }

    @Test
    void hasARecordedPayloadForEveryApprovedStructure() {
        List<String> there = payloads().map(FitbitPayload::name).toList();

        assertThat(APPROVED.files()).isSubsetOf(there);
    }

    private static Stream<FitbitPayload> payloads() {
        String folder = System.getProperty("payloads.dir", "");
        Assumptions.assumeFalse(folder.isBlank(), "no recorded payloads: set -Dpayloads.dir");
        try (Stream<Path> files = Files.list(Path.of(folder, "fitbit-web"))) {
            return files
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(FitbitPayload::new)
                    .filter(FitbitPayload::isOfSharedVerbs)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
