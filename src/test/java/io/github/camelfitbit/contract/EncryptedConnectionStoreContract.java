package io.github.camelfitbit.contract;

import java.util.List;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.KeyRotation;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.contract.Sample.connection;
import static io.github.camelfitbit.contract.Sample.fullConnection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of connections that lie readable for others does about its encryption key, whatever its medium. */
public abstract class EncryptedConnectionStoreContract {

    /** The store under test, empty before each test, opened anew with these keys. */
    protected abstract ConnectionStore openedWith(String... keys);

    @Test
    void saysWhatToDoWhenTheKeyIsAnother() {
        openedWith(Keys.OLD).compareAndSet(null, connection("alice"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> openedWith(Keys.NEW).find("alice"))
                .withMessageContainingAll("alice", "put the old key behind the new one in encryptionKey")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(Keys.OLD, Keys.NEW));
    }

    @Test
    void encryptsAnewWhatAnOldKeyEncryptedAndChangesNothingElse() {
        openedWith(Keys.OLD).compareAndSet(null, fullConnection("alice"));

        assertThat(openedWith(Keys.NEW, Keys.OLD).reseal("alice")).isTrue();
        assertThat(openedWith(Keys.NEW).find("alice"))
                .contains(fullConnection("alice").withVersion(1));
    }

    @Test
    void leavesAloneWhatTheFirstKeyEncrypted() {
        openedWith(Keys.NEW).compareAndSet(null, connection("alice"));

        assertThat(openedWith(Keys.NEW, Keys.OLD).reseal("alice")).isFalse();
        assertThat(openedWith(Keys.NEW, Keys.OLD).reseal("nobody")).isFalse();
    }

    @Test
    void encryptsAnewAConnectionWithoutTokens() {
        Connection ended = connection("alice").disconnected(Sample.NOW);
        openedWith(Keys.OLD).compareAndSet(null, ended);

        assertThat(openedWith(Keys.NEW, Keys.OLD).reseal("alice")).isTrue();
        assertThat(openedWith(Keys.NEW).find("alice")).contains(ended.withVersion(1));
    }

    @Test
    void disturbsNobodyWhoReadTheConnectionBeforeItWasEncryptedAnew() {
        openedWith(Keys.OLD).compareAndSet(null, connection("alice"));
        ConnectionStore store = openedWith(Keys.NEW, Keys.OLD);
        Connection read = store.find("alice").orElseThrow();
        store.reseal("alice");

        assertThat(store.compareAndSet(read, read.disconnected(Sample.NOW))).isTrue();
    }

    @Test
    void losesNoChangeThatIsMadeWhileEverythingIsEncryptedAnew() throws Exception {
        openedWith(Keys.OLD).compareAndSet(null, connection("alice"));
        ConnectionStore store = openedWith(Keys.NEW, Keys.OLD);

        List<Boolean> done = Race.run(() -> {
            store.reseal("alice");
            Connection read = store.find("alice").orElseThrow();
            return store.compareAndSet(read, read);
        });

        long changes = done.stream().filter(changed -> changed).count();
        assertThat(openedWith(Keys.NEW).find("alice").orElseThrow().version()).isEqualTo(1 + changes);
    }

    @Test
    void needsNoOldKeyAfterARotation() {
        List<String> people = List.of("alice", "bob", "carol");
        people.forEach(key -> openedWith(Keys.OLD).compareAndSet(null, connection(key)));

        new KeyRotation(openedWith(Keys.NEW, Keys.OLD)).run();

        ConnectionStore store = openedWith(Keys.NEW);
        assertThat(people).allSatisfy(key -> assertThat(store.find(key)).isPresent());
    }

    @Test
    void isNotHeldUpInARotationByARecordOfALostKey() {
        openedWith(Keys.OLD).compareAndSet(null, connection("alice"));
        openedWith(Keys.LOST).compareAndSet(null, connection("bob"));
        openedWith(Keys.OLD).compareAndSet(null, connection("carol"));

        new KeyRotation(openedWith(Keys.NEW, Keys.OLD)).run();

        ConnectionStore store = openedWith(Keys.NEW);
        assertThat(store.find("alice")).isPresent();
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.find("bob"));
        assertThat(store.find("carol")).isPresent();
    }

    @Test
    void stopsARotationThatIsInterruptedAndGoesOnTheNextTime() {
        openedWith(Keys.OLD).compareAndSet(null, connection("alice"));

        Thread.currentThread().interrupt();
        new KeyRotation(openedWith(Keys.NEW, Keys.OLD)).run();
        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> openedWith(Keys.NEW).find("alice"));

        new KeyRotation(openedWith(Keys.NEW, Keys.OLD)).run();
        assertThat(openedWith(Keys.NEW).find("alice")).isPresent();
    }
}
