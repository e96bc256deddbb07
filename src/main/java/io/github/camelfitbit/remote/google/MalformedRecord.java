package io.github.camelfitbit.remote.google;

/**
 * One record that cannot be read: reported by name, and the next record goes on. Where the record is the whole answer, the
 * answer is what cannot be read. Never leaves this room.
 */
final class MalformedRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the member and what was wrong with it, without its value: it may be a health value
     */
    MalformedRecord(String message) {
        // a stack trace of the parser helps nobody, and a page may hold thousands of these
        super(message, null, false, false);
    }
}
