package io.github.camelfitbit.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Several data points in one message, oldest first. Immutable. A list of its own type, so that it converts to JSON
 * without being asked how; everything that takes a list takes it.
 */
public final class DataPoints extends AbstractList<DataPoint> implements RandomAccess {

    private final List<DataPoint> points;

    /**
     * @param points the points; copied
     */
    public DataPoints(List<DataPoint> points) {
        this.points = List.copyOf(points);
    }

    @Override
    public DataPoint get(int index) {
        return points.get(index);
    }

    @Override
    public int size() {
        return points.size();
    }
}
