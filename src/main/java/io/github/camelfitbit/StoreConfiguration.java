package io.github.camelfitbit;

import java.nio.file.Path;

import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.store.file.FileStores;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Where connections, consents under way and cursors are kept. */
@UriParams
public class StoreConfiguration {

    @UriParam(
            label = "advanced",
            description =
                    "The folder for connections and cursors; one process uses it at a time. Not set: they are kept in"
                            + " memory and are gone with the process, which suits tests only.")
    private @Nullable String storeDirectory;

    @UriParam(
            label = "security",
            secret = true,
            description = "The key that tokens are encrypted with in the folder: 32 random bytes in Base64, as made by"
                    + " openssl rand -base64 32. Several separated by commas form a key ring: the first one encrypts, all"
                    + " decrypt. Required with storeDirectory.")
    private @Nullable String encryptionKey;

    /**
     * Opens the stores in the folder; null when none is configured.
     *
     * @throws InvalidArgumentException when the key is missing or is none; names the option
     */
    @Nullable
    FileStores open() {
        if (storeDirectory == null || storeDirectory.isBlank()) {
            return null;
        }
        if (encryptionKey == null || encryptionKey.isBlank()) {
            throw new InvalidArgumentException("option 'encryptionKey' is missing: tokens are not written to"
                    + " 'storeDirectory' unencrypted; make a key with openssl rand -base64 32");
        }
        return FileStores.open(Path.of(storeDirectory), TinkTokenCipher.parse(Secret.of(encryptionKey)));
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
