package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/** What becomes of the records of one window in a roll-up, as the Google Health API puts it. */
@FunctionalInterface
public interface Aggregate {

    /** The value of the window; the points are never empty. */
    Map<String, Object> of(List<DataPoint> points);

    /** {@code count} → {@code countSum}. */
    static Aggregate sum(String member) {
        return points -> Map.of(member + "Sum", sum(values(points, member)));
    }

    /** {@code weightGrams} → {@code weightGramsAvg}. */
    static Aggregate average(String member, String name) {
        return points -> Map.of(name, average(values(points, member)));
    }

    /** {@code beatsPerMinute} → {@code beatsPerMinuteAvg}, {@code Max} and {@code Min}. */
    static Aggregate averageMinMax(String member) {
        return points -> {
            DoubleSummaryStatistics all = values(points, member).stream()
                    .mapToDouble(Number::doubleValue)
                    .summaryStatistics();
            return new Values()
                    .with(member + "Avg", all.getAverage())
                    .with(member + "Max", all.getMax())
                    .with(member + "Min", all.getMin())
                    .map();
        };
    }

    /** One sum per kind: the records name theirs in {@code kind}, the sums are called {@code prefix + Kind + suffix}. */
    static Aggregate sumsByName(String kind, String member, Map<String, String> names) {
        return points -> {
            Map<String, Object> sums = new LinkedHashMap<>();
            names.forEach((word, name) -> {
                List<Number> own = values(ofKind(points, kind, word), member);
                if (!own.isEmpty()) {
                    sums.put(name, sum(own));
                }
            });
            return sums;
        };
    }

    /** A list with one element per kind, as {@code timeInHeartRateZones}. */
    static Aggregate sumsInList(String list, String kind, String kindInList, String member, String sum) {
        return points -> {
            List<Object> elements = new ArrayList<>();
            points.stream()
                    .map(point -> String.valueOf(point.value().get(kind)))
                    .distinct()
                    .forEach(word -> elements.add(new Values()
                            .with(kindInList, word)
                            .with(sum, total(ofKind(points, kind, word), member))
                            .map()));
            return Map.of(list, elements);
        };
    }

    /** Sums of quantities inside an object, such as {@code energy.kcal} → {@code energy.kcalSum}. */
    static Aggregate nested(Map<String, String> memberByObject) {
        return points -> {
            Map<String, Object> sums = new LinkedHashMap<>();
            memberByObject.forEach((object, member) -> {
                List<Number> own = points.stream()
                        .map(point -> point.value().get(object) instanceof Map<?, ?> inner ? inner.get(member) : null)
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .toList();
                if (!own.isEmpty()) {
                    sums.put(object, Map.of(member + "Sum", sum(own)));
                }
            });
            return sums;
        };
    }

    /** Sums over the elements of a list in each record, one per kind, in a list again; kinds in the order of their names. */
    static Aggregate sumsOfLists(String list, String kind, String member, String sums, String sum) {
        return points -> {
            Map<String, List<Number>> byKind = new TreeMap<>();
            points.stream()
                    .flatMap(point -> new Members(point.value()).list(list).stream())
                    .map(element -> (Map<?, ?>) element)
                    .filter(element -> element.get(member) instanceof Number)
                    .forEach(element -> byKind.computeIfAbsent(
                                    String.valueOf(element.get(kind)), name -> new ArrayList<>())
                            .add((Number) element.get(member)));
            return Map.of(
                    sums,
                    byKind.entrySet().stream()
                            .map(each -> Map.of(kind, each.getKey(), sum, sum(each.getValue())))
                            .toList());
        };
    }

    private static List<DataPoint> ofKind(List<DataPoint> points, String kind, String word) {
        return points.stream()
                .filter(point -> word.equals(point.value().get(kind)))
                .toList();
    }

    private static @Nullable Object total(List<DataPoint> points, String member) {
        Object first = points.get(0).value().get(member);
        if (first instanceof java.time.Duration) {
            return points.stream()
                    .map(point -> point.value().get(member))
                    .filter(java.time.Duration.class::isInstance)
                    .map(java.time.Duration.class::cast)
                    .reduce(java.time.Duration.ZERO, java.time.Duration::plus);
        }
        return sum(values(points, member));
    }

    private static List<Number> values(List<DataPoint> points, String member) {
        return points.stream()
                .map(point -> point.value().get(member))
                .filter(Objects::nonNull)
                .map(Number.class::cast)
                .toList();
    }

    /** Whole numbers stay whole; decimals are added exactly. */
    private static Number sum(List<Number> numbers) {
        BigDecimal sum = numbers.stream()
                .map(number -> new BigDecimal(number.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isWhole = numbers.stream().allMatch(Long.class::isInstance);
        return isWhole ? (Number) sum.longValueExact() : (Number) sum.doubleValue();
    }

    private static double average(List<Number> numbers) {
        BigDecimal sum = new BigDecimal(sum(numbers).toString());
        return sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64)
                .setScale(6, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
