package io.github.camelfitbit.remote;

import java.util.List;

import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * One page of records.
 *
 * @param points        the records, in the vendor's order
 * @param nextPageToken what asks for the following page; null when this is the last one
 * @param problems      records that could not be read, one sentence each without a health value; the others are in
 *                      {@code points}
 */
public record Page(List<DataPoint> points, @Nullable String nextPageToken, List<String> problems) {

    public Page {
        points = List.copyOf(points);
        problems = List.copyOf(problems);
    }
}
