package io.github.camelfitbit.payloads;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/** Finds what stood in an answer and is nowhere in what was made of it. */
final class Losses {

    private static final Set<String> NO_NUMBERS = Set.of("NaN", "Infinity", "-Infinity");

    /** Members that say once more what a timestamp beside them says, by that timestamp. */
    private static final Map<String, Set<String>> REPEATED_BY = Map.of(
            "startTime", Set.of("startUtcOffset", "civilStartTime"),
            "endTime", Set.of("endUtcOffset", "civilEndTime"),
            "eventTime", Set.of("eventUtcOffset"),
            "physicalTime", Set.of("utcOffset", "civilTime"));

    private final List<String> found = new ArrayList<>();

    private Losses() {}

    /** What of an object did not arrive. */
    static List<String> between(Map<?, ?> written, Map<?, ?> read) {
        Losses losses = new Losses();
        losses.compareMembers("", written, read);
        return losses.found;
    }

    /** What of a record did not arrive in the point, whose time is compared by its being there. */
    static List<String> between(Map<?, ?> record, DataPoint point) {
        Map<Object, Object> expected = new LinkedHashMap<>(record);
        Object measurement = expected.remove(point.type().member());
        Object source = expected.remove("dataSource");
        List.of("name", "dataPointName", "@type", "startTime", "endTime", "civilStartTime", "civilEndTime")
                .forEach(expected::remove);
        if (measurement instanceof Map<?, ?> members) {
            expected.putAll(members);
        }
        expected.remove("interval");
        expected.remove("sampleTime");
        if (point.type().kind() == DataKind.DAILY) {
            expected.remove("date");
        }
        List<String> losses = new ArrayList<>(between(expected, point.value()));
        losses.addAll(between(source instanceof Map<?, ?> members ? members : Map.of(), point.source()));
        return losses;
    }

    private void compareMembers(String path, Map<?, ?> written, Map<?, ?> read) {
        written.forEach((name, value) -> {
            Object arrived = read.get(name);
            if (arrived != null) {
                compare(path + '/' + name, value, arrived);
            } else if (!NO_NUMBERS.contains(value) && !isRepeated(name, read)) {
                found.add(path + '/' + name);
            }
        });
    }

    private static boolean isRepeated(Object name, Map<?, ?> read) {
        return REPEATED_BY.entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(name) && read.containsKey(entry.getKey()));
    }

    private void compare(String path, @Nullable Object written, Object read) {
        if (written instanceof Map<?, ?> members && read instanceof Map<?, ?> arrived) {
            compareMembers(path, members, arrived);
        } else if (written instanceof List<?> elements && read instanceof List<?> arrived) {
            compareElements(path, elements, arrived);
        } else if (read instanceof Number number && !isSame(String.valueOf(written), number)) {
            found.add(path + " is another number");
        } else if (read instanceof String && !read.equals(written)) {
            found.add(path + " is another text");
        }
    }

    private void compareElements(String path, List<?> written, List<?> read) {
        if (written.size() != read.size()) {
            found.add(path + " has " + read.size() + " of " + written.size() + " elements");
            return;
        }
        for (int i = 0; i < written.size(); i++) {
            compare(path + '/' + i, written.get(i), read.get(i));
        }
    }

    private static boolean isSame(String written, Number read) {
        return new BigDecimal(written).compareTo(new BigDecimal(read.toString())) == 0;
    }
}
