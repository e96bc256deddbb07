package io.github.camelfitbit.compound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;

/**
 * A day, source by source. What a phone and a watch saw of the same walk stands in both, so nothing here is added up
 * across sources. Stateless.
 */
final class SourceDays {

    private SourceDays() {}

    /** Whether a figure can be told of one source: its records are listed, and say enough. */
    static boolean tells(Figure figure) {
        boolean isSummed = Figure.SUMMED_BY_SOURCE.containsKey(figure.type());
        boolean isListed = figure.type().operations().contains(DataOperation.LIST);
        return isListed && (isSummed || !figure.isRolledUp());
    }

    /** Why it cannot. */
    static String refusal(Figure figure) {
        return "there is no figure of " + figure.type().id() + " for a single source: ask with sources=merged";
    }

    /** One map per source, with its figures. */
    static List<Map<String, Object>> of(Map<Figure, List<DataPoint>> points) {
        Map<Map<String, Object>, Day> bySource = new LinkedHashMap<>();
        points.forEach((figure, all) -> bySource(all)
                .forEach((source, ofSource) -> tell(
                        bySource.computeIfAbsent(source, found -> new Day().put("source", found)), figure, ofSource)));
        return bySource.values().stream().map(Day::figures).toList();
    }

    private static Map<Map<String, Object>, List<DataPoint>> bySource(List<DataPoint> points) {
        Map<Map<String, Object>, List<DataPoint>> bySource = new LinkedHashMap<>();
        for (DataPoint point : points) {
            bySource.computeIfAbsent(point.source(), source -> new ArrayList<>())
                    .add(point);
        }
        return bySource;
    }

    private static void tell(Day day, Figure figure, List<DataPoint> points) {
        String member = Figure.SUMMED_BY_SOURCE.get(figure.type());
        if (member == null) {
            figure.tell(day, points);
        } else {
            day.sum(figure.summed(), points, member);
        }
    }
}
