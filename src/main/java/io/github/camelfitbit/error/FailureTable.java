package io.github.camelfitbit.error;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the failures of one vendor's endpoint mean: a row for each status and reason that somebody wrote down. Immutable.
 *
 * <p>A failure is looked up by its status and reason, then by its status alone, then both ways by the family that the
 * status belongs to: 500 for all from 500 on, 400 for all others. So the rows for 400 with a reason hold for that reason
 * under any status that has no row of its own.
 */
public final class FailureTable {

    /** Stands for every reason that has no row of its own. */
    public static final String ANY = "*";
    /** Stands for an answer that names no reason: a proxy's page, an empty body. */
    public static final String NONE = "";

    private final List<Row> rows;
    private final Map<String, Row> byStatusAndReason = new HashMap<>();

    /**
     * What one failure means.
     *
     * @param status   the HTTP status
     * @param reason   the vendor's word, {@link #ANY} or {@link #NONE}
     * @param remedy   what helps
     * @param nextStep what to do, as the end of a message; {@code ""} when the remedy says it all
     */
    public record Row(int status, String reason, Remedy remedy, String nextStep) {

        /** A row that needs no advice. */
        public static Row of(int status, String reason, Remedy remedy) {
            return new Row(status, reason, remedy, "");
        }

        /** One row for each of several reasons that mean the same. */
        public static Stream<Row> each(int status, Remedy remedy, String nextStep, String... reasons) {
            return Stream.of(reasons).map(reason -> new Row(status, reason, remedy, nextStep));
        }
    }

    /**
     * @param rows in the order to be shown in
     * @throws IllegalArgumentException when a row stands twice, or one of the families 400 and 500 has none for any reason
     */
    public FailureTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            if (byStatusAndReason.put(key(row.status(), row.reason()), row) != null) {
                throw new IllegalArgumentException("row " + row.status() + ' ' + row.reason() + " stands twice");
            }
        }
        if (!byStatusAndReason.keySet().containsAll(List.of(key(400, ANY), key(500, ANY)))) {
            throw new IllegalArgumentException("the table needs rows for 400 and 500 with any reason");
        }
    }

    /** As {@link #FailureTable(List)}. */
    public FailureTable(Row... rows) {
        this(List.of(rows));
    }

    /** The rows, in the order to be shown in. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * What a failure means.
     *
     * @param reason the vendor's word; {@code ""} when it gave none
     */
    public Row of(int status, String reason) {
        int family = status >= 500 ? 500 : 400;
        return Stream.of(key(status, reason), key(status, ANY), key(family, reason), key(family, ANY))
                .filter(byStatusAndReason::containsKey)
                .map(byStatusAndReason::get)
                .findFirst()
                .orElseThrow();
    }

    private static String key(int status, String reason) {
        return status + " " + reason;
    }
}
