package io.github.camelfitbit.trigger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Cuts what is pending into messages, in order. Not thread-safe. */
final class Messages implements Iterator<List<Pending>> {

    private final List<Pending> pending;
    private final int batchSize;
    private int position;

    Messages(List<Pending> pending, int batchSize) {
        this.pending = pending;
        this.batchSize = batchSize;
    }

    @Override
    public boolean hasNext() {
        return position < pending.size();
    }

    @Override
    public List<Pending> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int end = Math.min(position + batchSize, pending.size());
        List<Pending> message = pending.subList(position, end);
        position = end;
        return message;
    }
}
