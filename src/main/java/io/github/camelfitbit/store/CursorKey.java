package io.github.camelfitbit.store;

/**
 * Whose cursor it is.
 *
 * @param connection the connection's key
 * @param name       the consumer's name, by default the route id: two routes on the same data type each get everything
 * @param dataType   the data type in its path spelling, such as {@code heart-rate}
 */
public record CursorKey(String connection, String name, String dataType) {

    private static final String BACKFILL = ".backfill";

    /** Where it is kept how far this consumer's history has been fetched, apart from what is new. */
    public CursorKey ofBackfill() {
        return new CursorKey(connection, name, dataType + BACKFILL);
    }

    /** The consumer's own key, if this is that of its history; else this one. */
    public CursorKey ofConsumer() {
        return isOfBackfill()
                ? new CursorKey(connection, name, dataType.substring(0, dataType.length() - BACKFILL.length()))
                : this;
    }

    /** Whether a cursor under this key tells how far history has been fetched. */
    public boolean isOfBackfill() {
        return dataType.endsWith(BACKFILL);
    }
}
