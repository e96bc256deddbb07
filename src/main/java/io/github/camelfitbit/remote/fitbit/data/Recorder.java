package io.github.camelfitbit.remote.fitbit.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/** Takes down the records of one answer, and what could not be read. One per answer: not thread-safe. */
public final class Recorder {

    /** What is known of the source of a record that names none. */
    static final Map<String, Object> FITBIT = Map.of("platform", "FITBIT");

    private final String connection;
    private final DataType type;
    private final DataOperation origin;
    private final LocalTimes times;
    private final List<DataPoint> points = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * @param origin the operation that asked
     * @param times  the person's wall clock
     */
    public Recorder(String connection, DataType type, DataOperation origin, LocalTimes times) {
        this.connection = connection;
        this.type = type;
        this.origin = origin;
        this.times = times;
    }

    LocalTimes times() {
        return times;
    }

    /** Reads each element as an object; one that cannot be read is told, and the next goes on. */
    void each(List<?> elements, Consumer<Members> reader) {
        for (Object element : elements) {
            try {
                reader.accept(Members.of(element, "it"));
            } catch (MalformedRecord e) {
                tell(String.valueOf(e.getMessage()));
            } catch (ArithmeticException | DateTimeException e) {
                tell("one of its numbers is beyond all measure");
            }
        }
    }

    private void tell(String problem) {
        problems.add(type.id() + " record " + (points.size() + problems.size()) + " of the answer: " + problem);
    }

    /** Takes down a record without an id. */
    void add(ObservedTime time, Values value) {
        add(null, time, FITBIT, value);
    }

    /** Takes down a record of a whole day. */
    void add(LocalDate day, Values value) {
        add(new ObservedTime.Civil(day.atStartOfDay(), day.plusDays(1).atStartOfDay()), value);
    }

    /** Takes down a record. */
    void add(@Nullable String id, ObservedTime time, Map<String, Object> source, Values value) {
        points.add(new DataPoint(connection, type, origin, Change.NEW, id, time, source, exact(value.map())));
    }

    /** With the kinds of numbers that the same record has at the other API. */
    private Map<String, Object> exact(Map<String, Object> value) {
        boolean isRollUp = origin == DataOperation.ROLL_UP || origin == DataOperation.DAILY_ROLL_UP;
        return (isRollUp ? Vocabulary.ofRollUps(type) : Vocabulary.ofRecords(type))
                .map(schema -> schema.exact(value))
                .orElse(value);
    }

    /** What was taken down, in the order of the answer. */
    public List<DataPoint> points() {
        return points;
    }

    /** What could not be read, one sentence each without a health value. */
    public List<String> problems() {
        return problems;
    }
}
