package io.github.camelfitbit.simulator.health;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Two sequences, each newest first, as one. Lazy, so that a page of a long life reads no more than a page. */
final class NewestFirst implements Iterator<DataPoint> {
    private final Iterator<DataPoint> one;
    private final Iterator<DataPoint> other;
    private Optional<DataPoint> headOfOne = Optional.empty();
    private Optional<DataPoint> headOfOther = Optional.empty();

    NewestFirst(Iterator<DataPoint> one, Iterator<DataPoint> other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public boolean hasNext() {
        return headOfOne.isPresent() || headOfOther.isPresent() || one.hasNext() || other.hasNext();
    }

    @Override
    public DataPoint next() {
        headOfOne = headOfOne.or(() -> next(one));
        headOfOther = headOfOther.or(() -> next(other));
        DataPoint next;
        if (headOfOther.isEmpty() || (headOfOne.isPresent() && isNewer(headOfOne.get(), headOfOther.get()))) {
            next = headOfOne.orElseThrow(NoSuchElementException::new);
            headOfOne = Optional.empty();
        } else {
            next = headOfOther.get();
            headOfOther = Optional.empty();
        }
        return next;
    }

    private static boolean isNewer(DataPoint candidate, DataPoint than) {
        return !candidate.start().isBefore(than.start());
    }

    private static Optional<DataPoint> next(Iterator<DataPoint> source) {
        return source.hasNext() ? Optional.of(source.next()) : Optional.empty();
    }
}
