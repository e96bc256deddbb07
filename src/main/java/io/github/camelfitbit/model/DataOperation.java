package io.github.camelfitbit.model;

import java.util.Locale;

/** What can be asked of a data type. Which types answer which operation is a column of {@link DataType}. */
public enum DataOperation {
    /** Every source's records in a range. */
    LIST('L'),
    /** One record by its id. */
    GET('G'),
    /** The vendor's merged stream of all sources. */
    RECONCILE('R'),
    /** Aggregates over windows of physical time. */
    ROLL_UP('U'),
    /** Aggregates over civil days. */
    DAILY_ROLL_UP('D'),
    /** A new record. */
    CREATE('C'),
    /** A record replaced as a whole. */
    UPDATE('P'),
    /** Records removed. */
    DELETE('B');

    private final char code;

    DataOperation(char code) {
        this.code = code;
    }

    /** The letter in the table of {@link DataType}. */
    char code() {
        return code;
    }

    /** The spelling in URIs, such as {@code daily-roll-up}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it changes something at the vendor. */
    public boolean writes() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }
}
