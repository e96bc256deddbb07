package io.github.camelfitbit.store.file;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.LeaseStore;
import io.github.camelfitbit.store.codec.LeaseCodec;

/**
 * Keeps leases in a folder, a file per lease: one process uses the folder, but what it had begun when it was killed is
 * seen by the next. Thread-safe. Opened by {@link FileStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a name or holder that breaks {@link KeyRule}, and
 * {@link StoreException} for a file that is no record: the message names the file, other leases are unaffected.
 */
public final class FileLeaseStore implements LeaseStore {

    private final RecordFolder folder;
    private final LeaseCodec codec = new LeaseCodec();
    private final KeyLocks locks = new KeyLocks();

    FileLeaseStore(RecordFolder folder) {
        this.folder = folder;
    }

    @Override
    public String acquire(String name, String holder) {
        String file = name(name);
        byte[] document = codec.encode(name, KeyRule.check("holder", holder));
        return locks.locked(name, () -> holder(name).orElseGet(() -> {
            folder.write(file, document);
            return holder;
        }));
    }

    @Override
    public boolean replace(String name, String expected, String holder) {
        byte[] document = codec.encode(name, KeyRule.check("holder", holder));
        return ifHeld(name, expected, file -> folder.write(file, document));
    }

    @Override
    public boolean release(String name, String holder) {
        return ifHeld(name, holder, folder::delete);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A lease whose file is unreadable is left out: whoever asks for this very one is told.
     */
    @Override
    public void forEach(BiConsumer<String, String> visitor) {
        for (String file : folder.names()) {
            inside(file).ifPresent(name -> locks.locked(name, () -> holder(name))
                    .ifPresent(holder -> visitor.accept(name, holder)));
        }
    }

    private boolean ifHeld(String name, String expected, Consumer<String> change) {
        String file = name(name);
        KeyRule.check("holder", expected);
        return locks.locked(name, () -> {
            boolean held = holder(name).filter(expected::equals).isPresent();
            if (held) {
                change.accept(file);
            }
            return held;
        });
    }

    private Optional<String> holder(String name) {
        return folder.read(name(name), document -> codec.holder(name, document));
    }

    private Optional<String> inside(String file) {
        try {
            return folder.read(file, codec::name).filter(name -> name(name).equals(file));
        } catch (StoreException | InvalidArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(String name) {
        return FileName.of(KeyRule.check("lease", name));
    }
}
