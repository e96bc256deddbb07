package io.github.camelfitbit.simulator.health;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The figures of a window, by group, in the order in which the groups appeared. For one roll-up. */
final class Tally {
    private final Map<String, DoubleSummaryStatistics> groups = new LinkedHashMap<>();

    void add(Figure figure) {
        groups.computeIfAbsent(figure.group(), group -> new DoubleSummaryStatistics())
                .accept(figure.value());
    }

    /** All groups as one. */
    DoubleSummaryStatistics all() {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        groups.values().forEach(all::combine);
        return all;
    }

    /** Zero for a group without figures. */
    double sum(String group) {
        DoubleSummaryStatistics values = groups.get(group);
        return values == null ? 0 : values.getSum();
    }

    void forEach(BiConsumer<String, Double> sums) {
        groups.forEach((group, values) -> sums.accept(group, values.getSum()));
    }

    /** The group of the newest point, since points come newest first. */
    String newestGroup() {
        return groups.keySet().iterator().next();
    }
}
