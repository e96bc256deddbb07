package io.github.camelfitbit;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.store.file.FileStores;
import io.github.camelfitbit.store.jdbc.JdbcStores;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Where connections, consents under way and cursors are kept. */
@UriParams
public class StoreConfiguration {

    @UriParam(
            label = "advanced",
            description =
                    "The folder for connections and cursors; one process uses it at a time. Neither this nor dataSource"
                            + " set: they are kept in memory and are gone with the process, which suits tests only.")
    private @Nullable String storeDirectory;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The key that tokens are encrypted with in the folder or database: 32 random bytes in Base64, as made by"
                            + " openssl rand -base64 32. Several separated by commas form a key ring: the first one encrypts, all"
                            + " decrypt. Required with storeDirectory and with dataSource.")
    private @Nullable String encryptionKey;

    /**
     * Opens the stores that are configured: in the folder, in the database, or else in memory.
     *
     * @throws InvalidArgumentException when the key is missing or is none, or it is not clear where to; names the options
     * @throws StoreException           when they cannot be opened; names the option
     */
    Stores open(Databases databases) {
        if (storeDirectory != null && !storeDirectory.isBlank()) {
            databases.refuseNamed("storeDirectory");
            TokenCipher cipher = cipher("storeDirectory");
            return Stores.in(FileStores.open(Path.of(storeDirectory), cipher), cipher);
        }
        Optional<DataSource> database = hasKey() ? databases.namedOrOnly() : databases.named();
        return database.map(found -> open(found, cipher("dataSource"))).orElseGet(Stores::inMemory);
    }

    private static Stores open(DataSource database, TokenCipher cipher) {
        try {
            return Stores.in(JdbcStores.open(database, cipher), cipher);
        } catch (StoreException e) {
            throw new StoreException("option 'dataSource': " + e.getMessage(), e);
        } catch (InvalidArgumentException e) {
            throw new InvalidArgumentException("option 'dataSource': " + e.getMessage());
        }
    }

    private TokenCipher cipher(String place) {
        if (encryptionKey == null || !hasKey()) {
            throw new InvalidArgumentException("option 'encryptionKey' is missing: tokens are not written to '" + place
                    + "' unencrypted; make a key with openssl rand -base64 32");
        }
        return TinkTokenCipher.parse(Secret.of(encryptionKey));
    }

    private boolean hasKey() {
        return encryptionKey != null && !encryptionKey.isBlank();
    }

    /** Signs what leaves the process and comes back; with the encryption key, so that all nodes agree. */
    Signer signer() {
        return Signer.of(encryptionKey == null || encryptionKey.isBlank() ? null : Secret.of(encryptionKey));
    }

    /** The folder for connections and cursors. */
    public @Nullable String getStoreDirectory() {
        return storeDirectory;
    }

    public void setStoreDirectory(@Nullable String storeDirectory) {
        this.storeDirectory = storeDirectory;
    }

    /** The key that tokens are encrypted with. */
    public @Nullable String getEncryptionKey() {
        return encryptionKey;
    }

    public void setEncryptionKey(@Nullable String encryptionKey) {
        this.encryptionKey = encryptionKey;
    }
}
