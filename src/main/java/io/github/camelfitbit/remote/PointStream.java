package io.github.camelfitbit.remote;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * The records of a range one after the other, oldest first, read window by window as they are taken: memory holds one
 * window however long the range is. For one thread at a time. Whoever stops early closes it.
 *
 * <p>{@link #hasNext} waits for the vendor where the next window has not come yet. It fails with what the vendor failed
 * with; what was taken until then is right.
 */
public final class PointStream implements Iterator<DataPoint>, Closeable {

    /** Told from an empty window by its identity. */
    private static final List<DataPoint> END = Collections.unmodifiableList(new ArrayList<>());

    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    private Iterator<DataPoint> window = Collections.emptyIterator();
    private boolean isUsedUp;
    private boolean isOver;
    // both are replaced by the reading thread before it asks for more, which is when the other side looks at them
    private volatile CompletableFuture<List<DataPoint>> next = new CompletableFuture<>();
    private volatile CompletableFuture<Boolean> more = new CompletableFuture<>();

    private PointStream() {}

    /**
     * Begins to read.
     *
     * @return the stream, once its first window is there; fails with what the vendor fails with until then
     */
    public static CompletableFuture<PointStream> open(HealthApi api, PageRequest question) {
        PointStream stream = new PointStream();
        CompletableFuture<List<DataPoint>> first = stream.next;
        WindowReader.read(api, question, stream::accept).whenComplete((done, failure) -> stream.end(failure));
        return first.thenApply(window -> stream);
    }

    private CompletableFuture<Boolean> accept(List<DataPoint> points, List<String> unreadable) {
        problems.addAll(unreadable);
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        more = answer;
        next.complete(points);
        return answer;
    }

    private void end(@Nullable Throwable failure) {
        if (failure == null) {
            next.complete(END);
        } else {
            next.completeExceptionally(Failures.cause(failure));
        }
    }

    @Override
    public boolean hasNext() {
        while (!window.hasNext() && !isOver) {
            List<DataPoint> points = nextWindow();
            isOver = points == END;
            window = points.iterator();
        }
        return window.hasNext();
    }

    private List<DataPoint> nextWindow() {
        if (isUsedUp) {
            isUsedUp = false;
            next = new CompletableFuture<>();
            more.complete(true);
        }
        List<DataPoint> points = join(next);
        isUsedUp = true;
        return points;
    }

    private static List<DataPoint> join(CompletableFuture<List<DataPoint>> window) {
        try {
            return window.join();
        } catch (CompletionException e) {
            throw Failures.cause(e) instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public DataPoint next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the range has no further record");
        }
        return window.next();
    }

    /** What could not be read so far, one sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Stops reading: nothing further is asked of the vendor. What is left of the window at hand may still be taken. */
    @Override
    public void close() {
        isOver = true;
        more.complete(false);
    }
}
