package io.github.camelfitbit.compound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataPoint;

/**
 * One part of a joined answer, and how it went. Immutable.
 *
 * @param status   how it went
 * @param points   what was found; empty unless there is data
 * @param reason   why there is none, in a sentence; {@code ""} when nothing needs to be said
 * @param problems records that could not be read, one sentence each
 */
record Part(Status status, List<DataPoint> points, String reason, List<String> problems) {

    /** How a part went. */
    enum Status {
        /** There is something. */
        HAS_DATA,
        /** The vendor has nothing for this time. */
        EMPTY,
        /** The person has not granted the scope. */
        NOT_GRANTED,
        /** The call failed: the reason says why, the other parts are not affected. */
        FAILED,
        /** The vendor of this connection does not have it. */
        NOT_SUPPORTED;

        /** The spelling in answers: {@code has-data}. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What was found. */
    static Part of(List<DataPoint> points, List<String> problems) {
        return new Part(points.isEmpty() ? Status.EMPTY : Status.HAS_DATA, List.copyOf(points), "", problems);
    }

    /** What a failure means for a part. A fault of ours is told without its text, which may hold a value. */
    static Part failed(Throwable failure) {
        Throwable cause = Failures.cause(failure);
        String reason = cause instanceof FitbitException known
                ? String.valueOf(known.getMessage())
                : "a defect of this component (" + cause.getClass().getSimpleName() + "): please report it";
        return new Part(status(cause), List.of(), reason, List.of());
    }

    /** A part that the vendor does not have. */
    static Part notSupported(String reason) {
        return new Part(Status.NOT_SUPPORTED, List.of(), reason, List.of());
    }

    private static Status status(Throwable cause) {
        if (cause instanceof ConsentRequiredException) {
            return Status.NOT_GRANTED;
        }
        return cause instanceof UnsupportedOperationOfTypeException ? Status.NOT_SUPPORTED : Status.FAILED;
    }

    /** What is shown of it besides its data. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("status", status.text());
        if (!reason.isEmpty()) {
            shown.put("reason", reason);
        }
        if (!problems.isEmpty()) {
            shown.put("unreadableRecords", problems.size());
        }
        return shown;
    }
}
