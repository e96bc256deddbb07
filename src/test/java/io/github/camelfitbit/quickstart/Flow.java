package io.github.camelfitbit.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the routes have written since this was made: counted in the files themselves. For one thread. */
final class Flow {
    private final Path folder;
    private final List<GrowingFile> files = new ArrayList<>();
    private final Map<String, Map<String, Long>> countsByType = new TreeMap<>();

    /** Begins at what the files hold now. */
    Flow(Path folder) throws IOException {
        this.folder = folder;
        for (String name : List.of("sleep.jsonl", "exercise.jsonl", "heart-rate.jsonl", "weight.jsonl")) {
            files.add(GrowingFile.atEnd(folder.resolve(name)));
        }
    }

    /** Counts what was added. */
    void look() throws IOException {
        for (GrowingFile file : files) {
            file.readOn(line -> {
                RecordHead head = RecordHead.of(line);
                countsByType
                        .computeIfAbsent(head.dataType(), type -> new TreeMap<>())
                        .merge(head.connection(), 1L, Long::sum);
            });
        }
        countSteps();
    }

    /** These files are written anew: what they hold is what flowed. */
    private void countSteps() throws IOException {
        Path steps = folder.resolve("steps-per-day");
        if (!Files.isDirectory(steps)) {
            return;
        }
        Map<String, Long> days = new TreeMap<>();
        try (Stream<Path> found = Files.list(steps)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String person = file.getFileName().toString().replace(".csv", "");
                days.put(person, Files.readString(file).lines().count());
            }
        }
        countsByType.put("steps (days)", days);
    }

    /** Whether no record came. */
    boolean isEmpty() {
        return files.stream().allMatch(GrowingFile::isUnread);
    }

    /** One line per type, one column per person. */
    String table(String title, boolean withFolder) {
        Set<String> people = new TreeSet<>();
        countsByType.values().forEach(counts -> people.addAll(counts.keySet()));
        StringBuilder table = new StringBuilder(title).append(", written by this run");
        table.append(withFolder ? " to " + folder + ":" : ":").append(System.lineSeparator());
        table.append("  %-14s".formatted(""));
        people.forEach(person -> table.append("%12s".formatted(person)));
        countsByType.forEach((type, counts) -> {
            table.append(System.lineSeparator()).append("  %-14s".formatted(type));
            people.forEach(person -> table.append("%12d".formatted(counts.getOrDefault(person, 0L))));
        });
        return table.append(System.lineSeparator()).toString();
    }
}
