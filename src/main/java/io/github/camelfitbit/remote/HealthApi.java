package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;

/**
 * A vendor API in the normalised vocabulary. Thread-safe.
 *
 * <p>All futures fail with a {@link RemoteException} when the vendor refuses or cannot be reached, with a
 * {@code ConsentRequiredException} when the person has to act, and with an {@link InvalidArgumentException} when the
 * question itself cannot be asked, which may also be thrown at once.
 */
public interface HealthApi {

    /** One page of list or reconcile, as the vendor cuts it. Most callers want {@link WindowReader}. */
    CompletableFuture<Page> page(PageRequest request);

    /**
     * Where a window ends that begins at {@code start}: a reader asks for a range window by window. Unless the vendor cuts
     * answers its own way, that is what the density seen so far suggests; a window ends at a whole hour or within the hour
     * that it begins in, as what is remembered of telemetry is remembered by the hour.
     *
     * @param question the whole range
     * @param size     what is likely to fit one page
     */
    default Instant windowEnd(PageRequest question, Instant start, Duration size) {
        Instant end = start.plus(size);
        Instant hour = end.truncatedTo(ChronoUnit.HOURS);
        return hour.isAfter(start) ? hour : end;
    }

    /** One record by its id. */
    CompletableFuture<DataPoint> get(Caller caller, DataType type, String id);

    /**
     * Aggregates, oldest first and all on one page; windows without data are absent. Ranges over the vendor's cap are split
     * and joined.
     */
    CompletableFuture<Page> rollUp(RollUpRequest request);

    /** Stores a new record and returns it as the vendor holds it. */
    CompletableFuture<DataPoint> create(Caller caller, DataType type, NewDataPoint point);

    /** Replaces a record as a whole and returns it as the vendor holds it. */
    CompletableFuture<DataPoint> update(Caller caller, DataType type, String id, NewDataPoint point);

    /** Removes records by their ids and returns the ids. */
    CompletableFuture<List<String>> delete(Caller caller, DataType type, List<String> ids);

    /** Something of the person that is no data point, normalised: {@code identity}, {@code settings}, {@code devices}. */
    CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource);

    /** All paired devices, normalised. */
    CompletableFuture<List<Map<String, Object>>> devices(Caller caller);

    /**
     * Changes these members of something of the person, leaves all others as they are, and returns the whole.
     *
     * @param members names and values that {@link PersonResource#changeable()} allows
     */
    default CompletableFuture<Map<String, Object>> updateResource(
            Caller caller, PersonResource resource, Map<String, Object> members) {
        throw lacking("update of " + resource.id());
    }

    /** One paired device by its id, normalised. */
    default CompletableFuture<Map<String, Object>> device(Caller caller, String id) {
        throw lacking("query for one device: use devices/list");
    }

    /**
     * A workout as a TCX file.
     *
     * @param partialData whether points without a position are in it as well
     * @see <a href="https://www8.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd">Training Center XML, schema</a>
     */
    default CompletableFuture<byte[]> exportTcx(Caller caller, String id, boolean partialData) {
        throw lacking("export of a workout");
    }

    private static UnsupportedOperationOfTypeException lacking(String what) {
        return new UnsupportedOperationOfTypeException("the API that this connection belongs to has no " + what);
    }
}
