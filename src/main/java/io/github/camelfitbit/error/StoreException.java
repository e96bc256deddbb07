package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/**
 * A store that cannot be read or written: the message names the store and the key. Lost races are answers
 * ({@code compareAndSet} returns false), not exceptions.
 */
public class StoreException extends FitbitException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message which store, which key, what to do
     * @param cause   the failure of the medium, or null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** {@link Remedy#ASK_AGAIN}: disks fill and databases restart, and a race that was lost may be won the next time. */
    @Override
    public final Remedy remedy() {
        return Remedy.ASK_AGAIN;
    }
}
