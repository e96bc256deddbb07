package io.github.camelfitbit.webhook;

import java.util.Collection;

import io.github.camelfitbit.store.CursorKey;

/** Is told that looks are owed, once they are durable: a port. Called on the writer's thread: hands over what takes long. */
@FunctionalInterface
public interface Wake {

    /** Looks are owed to these. */
    void wake(Collection<CursorKey> keys);
}
