package io.github.camelfitbit.trigger.derived;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.store.Cursor.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Compares the summary of days with what was told of them. While a part fails, a day waits, until two days have passed; what
 * was told is not compared with half an answer. One per look.
 *
 * @param connection whose days
 * @param before     what was told
 * @param now        the time
 * @param zone       the person's
 */
record DaySummaries(String connection, Recollection before, Instant now, ZoneId zone) {

    List<News> news(Map<String, Object> answer, int lookbackDays) {
        Telling telling = new Telling(before);
        boolean isWhole = isWhole(answer);
        if (answer.get("days") instanceof List<?> days) {
            for (Object shown : days) {
                if (shown instanceof Map<?, ?> day && (isWhole || isLate(date(day)))) {
                    tell(telling, answer, day, isWhole);
                }
            }
        }
        if (isWhole) {
            telling.add(null, memory -> forgetting(memory, lookbackDays).with("asked", now, "asked"));
        }
        return telling.news();
    }

    private void tell(Telling telling, Map<String, Object> answer, Map<?, ?> day, boolean isWhole) {
        LocalDate date = date(day);
        String digest = digest(day);
        Seen told = telling.memory().find(date.toString());
        if (told == null || isWhole && !told.revision().equals(digest)) {
            telling.add(
                    event(date, told == null ? null : digest, ofDay(answer, day)),
                    memory -> memory.with(date.toString(), date, digest));
        }
    }

    private static LocalDate date(Map<?, ?> day) {
        return LocalDate.parse(String.valueOf(day.get("date")));
    }

    /** Whether no part failed. */
    static boolean isWhole(Map<String, Object> answer) {
        return !(answer.get("parts") instanceof Map<?, ?> parts)
                || parts.values().stream()
                        .noneMatch(part -> part instanceof Map<?, ?> how && "failed".equals(how.get("status")));
    }

    private boolean isLate(LocalDate day) {
        return !now.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant().plus(FinalDays.PATIENCE));
    }

    /** What daily-summary/get answers for this day alone. */
    static Map<String, Object> ofDay(Map<String, Object> answer, Map<?, ?> day) {
        Map<String, Object> ofDay = new LinkedHashMap<>(answer);
        ofDay.replace("from", String.valueOf(day.get("date")));
        ofDay.replace("to", String.valueOf(day.get("date")));
        ofDay.replace("days", List.of(day));
        return ofDay;
    }

    private HealthEvent event(LocalDate day, @Nullable String revision, Map<String, Object> data) {
        String id = connection + "/daily-summary/" + day;
        return new HealthEvent(
                revision == null ? id : id + '/' + revision,
                revision == null ? FinalDays.FINAL : FinalDays.REVISED,
                connection,
                now,
                day,
                data);
    }

    /** The newest day stays: it tells where to go on, and is final after two days at the latest. */
    private static Recollection forgetting(Recollection memory, int lookbackDays) {
        LocalDate newest = memory.entries().values().stream()
                .map(seen -> LocalDate.ofInstant(seen.time(), ZoneOffset.UTC))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate oldest = newest.minusDays(lookbackDays + 5L);
        return memory.keeping(entry ->
                !LocalDate.ofInstant(entry.getValue().time(), ZoneOffset.UTC).isBefore(oldest));
    }

    /** The same figures have the same one. */
    static String digest(Map<?, ?> day) {
        CRC32 checksum = new CRC32();
        checksum.update(inOrder(day).toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    /** The same value with its members in the same order each time. */
    private static Object inOrder(Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> sorted = new TreeMap<>();
            members.forEach((name, member) -> sorted.put(String.valueOf(name), inOrder(member)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(DaySummaries::inOrder).toList()
                : value;
    }
}
