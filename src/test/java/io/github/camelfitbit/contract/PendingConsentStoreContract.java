package io.github.camelfitbit.contract;

import java.util.List;
import java.util.Optional;

import io.github.camelfitbit.store.PendingConsent;
import io.github.camelfitbit.store.PendingConsentStore;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.contract.Sample.NOW;
import static io.github.camelfitbit.contract.Sample.consent;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store of consents under way does, whatever its medium. */
public abstract class PendingConsentStoreContract {

    /** The store under test, empty before each test. */
    protected abstract PendingConsentStore store();

    @Test
    void knowsNoStateThatWasNeverIssued() {
        assertThat(store().take("made-up")).isEmpty();
        assertThat(store().take("")).isEmpty();
        assertThat(store().take("../" + "x".repeat(100_000))).isEmpty();
    }

    @Test
    void givesBackEveryFieldOfAConsent() {
        PendingConsent consent = consent("s1", NOW.plusSeconds(600));
        store().save(consent, NOW);

        assertThat(store().take("s1")).contains(consent);
    }

    @Test
    void givesAConsentOnlyOnce() {
        store().save(consent("s1", NOW.plusSeconds(600)), NOW);
        store().take("s1");

        assertThat(store().take("s1")).isEmpty();
    }

    @Test
    void givesAConsentToOnlyOneOfEightThreads() throws Exception {
        store().save(consent("s1", NOW.plusSeconds(600)), NOW);

        List<Optional<PendingConsent>> taken = Race.run(() -> store().take("s1"));

        assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void givesBackAnExpiredConsentUntilTheNextSave() {
        PendingConsent expired = consent("s1", NOW.minusSeconds(1));
        store().save(expired, NOW.minusSeconds(600));

        assertThat(store().take("s1")).contains(expired);
    }

    @Test
    void forgetsExpiredConsentsWhenAnotherIsSaved() {
        store().save(consent("expired", NOW.minusSeconds(1)), NOW.minusSeconds(600));
        store().save(consent("just-good", NOW), NOW.minusSeconds(600));
        store().save(consent("s1", NOW.plusSeconds(600)), NOW);

        assertThat(store().take("expired")).isEmpty();
        assertThat(store().take("just-good")).isPresent();
        assertThat(store().take("s1")).isPresent();
    }

    @Test
    void keepsTheLaterOfTwoConsentsWithTheSameState() {
        store().save(consent("s1", NOW.plusSeconds(600)), NOW);
        store().save(consent("s1", NOW.plusSeconds(900)), NOW);

        assertThat(store().take("s1").orElseThrow().expiresAt()).isEqualTo(NOW.plusSeconds(900));
        assertThat(store().take("s1")).isEmpty();
    }

    @Test
    void keepsStatesThatDifferInCaseApart() {
        store().save(consent("abc", NOW.plusSeconds(600)), NOW);

        assertThat(store().take("ABC")).isEmpty();
        assertThat(store().take("abc")).isPresent();
    }
}
