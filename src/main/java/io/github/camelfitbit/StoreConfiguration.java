package io.github.camelfitbit;

import java.nio.file.Path;
import javax.sql.DataSource;

import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.store.file.FileStores;
import io.github.camelfitbit.store.jdbc.JdbcStores;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where connections, consents under way and cursors are kept. */
@UriParams
public class StoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConfiguration.class);

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
                            + " decrypt. Required with storeDirectory and with"
                            + " dataSource.")
    private @Nullable String encryptionKey;

    /**
     * Opens the stores that are configured.
     *
     * @param database the component's option {@code dataSource}: it is not among these, as Camel looks for autowired
     *                 options on the component only
     * @throws InvalidArgumentException when the key is missing or is none, or both places are set; names the options
     */
    Stores open(CamelContext context, @Nullable DataSource database) {
        if (storeDirectory == null || storeDirectory.isBlank()) {
            return database == null
                    ? Stores.inMemory()
                    : Stores.in(JdbcStores.open(database, cipher("to 'dataSource'")));
        }
        if (database != null) {
            refuseTwoPlaces(context, database);
        }
        return Stores.in(FileStores.open(Path.of(storeDirectory), cipher("to 'storeDirectory'")));
    }

    private TokenCipher cipher(String place) {
        if (encryptionKey == null || encryptionKey.isBlank()) {
            throw new InvalidArgumentException("option 'encryptionKey' is missing: tokens are not written " + place
                    + " unencrypted; make a key with openssl rand -base64 32");
        }
        return TinkTokenCipher.parse(Secret.of(encryptionKey));
    }

    /** The only DataSource of the registry came by itself: it serves others, and whoever named a folder means it. */
    private static void refuseTwoPlaces(CamelContext context, DataSource database) {
        if (database != context.getRegistry().findSingleByType(DataSource.class)) {
            throw new InvalidArgumentException("options 'storeDirectory' and 'dataSource' are both set, and connections"
                    + " live in one place; remove one of them");
        }
        LOG.info("Connections are kept in 'storeDirectory'; the DataSource of the registry is left alone");
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
