package io.github.camelfitbit.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Entry;
import io.github.camelfitbit.vocabulary.Described.Type;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code src/main/vocabulary}, and refuses what it does not understand. */
final class DescriptionReader {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src", "main", "vocabulary");

    private final List<Type> types = new ArrayList<>();
    private final Map<String, Composite> objects = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();

    private DescriptionReader() {}

    static Described read() {
        DescriptionReader reader = new DescriptionReader();
        files().forEach(file -> reader.readFile(section(load(file))));
        return new Described(reader.types, reader.objects, reader.words);
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object load(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return new Load(LoadSettings.builder().build()).loadFromReader(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFile(Map<String, Object> file) {
        section(file.remove("types")).forEach((id, type) -> types.add(type(id, section(type))));
        section(file.remove("objects"))
                .forEach((name, object) -> objects.put(name, composite(name, section(object), "members")));
        section(file.remove("enums")).forEach((name, list) -> words.put(name, strings(list)));
        refuseTheRest("a file", file);
    }

    private static Type type(String id, Map<String, Object> said) {
        DataType dataType = DataType.find(id).orElseThrow(() -> new IllegalStateException("no data type " + id));
        String is = String.valueOf(said.get("is"));
        Optional<Composite> records = said.containsKey("members")
                ? Optional.of(new Composite(dataType.schema(), is, entries(said.remove("members"))))
                : Optional.empty();
        Optional<Composite> rollUps = said.containsKey("rollUp")
                ? Optional.of(new Composite(
                        dataType.schema() + "RollUp", "A roll-up of " + id + '.', entries(said.remove("rollUp"))))
                : Optional.empty();
        Type type = new Type(
                dataType,
                is,
                records,
                rollUps,
                String.valueOf(said.remove("legacy")),
                example(said, "example"),
                example(said, "rollUpExample"),
                example(said, "write"));
        said.remove("is");
        refuseTheRest(id, said);
        return type;
    }

    private static @Nullable Map<String, Object> example(Map<String, Object> said, String name) {
        return said.containsKey(name) ? section(said.remove(name)) : null;
    }

    private static Composite composite(String name, Map<String, Object> said, String members) {
        Composite composite = new Composite(name, String.valueOf(said.remove("is")), entries(said.remove(members)));
        refuseTheRest(name, said);
        return composite;
    }

    private static List<Entry> entries(@Nullable Object members) {
        List<Entry> entries = new ArrayList<>();
        section(members).forEach((name, said) -> entries.add(entry(name, section(said))));
        return entries;
    }

    private static Entry entry(String name, Map<String, Object> said) {
        String kind = String.valueOf(said.remove("kind"));
        Object unit = said.remove("unit");
        Entry entry = new Entry(
                name,
                kind.substring(kind.lastIndexOf(' ') + 1),
                kind.startsWith("list of "),
                unit == null ? null : unit.toString(),
                range(said.remove("range")),
                range(said.remove("plausible")),
                said.remove("required") == Boolean.TRUE,
                said.remove("outputOnly") == Boolean.TRUE,
                String.valueOf(said.remove("is")));
        refuseTheRest(name, said);
        return entry;
    }

    private static @Nullable List<Number> range(@Nullable Object range) {
        return range instanceof List<?> limits
                ? limits.stream().map(Number.class::cast).toList()
                : null;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> section(@Nullable Object map) {
        Map<String, Object> section = new LinkedHashMap<>();
        if (map != null) {
            ((Map<?, ?>) map).forEach((name, value) -> section.put(String.valueOf(name), value));
        }
        return section;
    }

    private static void refuseTheRest(String where, Map<String, Object> rest) {
        if (!rest.isEmpty()) {
            throw new IllegalStateException(where + " in " + FOLDER + " says what nobody reads: " + rest.keySet());
        }
    }
}
