package io.github.camelfitbit.remote.fitbit.data;

/** One record that cannot be read: reported by name, and the next one goes on. */
public final class MalformedRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the member and what was wrong with it, without its value: it may be a health value
     */
    public MalformedRecord(String message) {
        super(message, null, false, false);
    }
}
