package io.github.camelfitbit.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Entry;
import io.github.camelfitbit.vocabulary.Described.Type;

/** Writes the tables behind the typed bodies, and the classes that hold words. */
final class VocabularySource {

    private final Described described;

    private VocabularySource(Described described) {
        this.described = described;
    }

    static List<GeneratedFile> all(Described described) {
        VocabularySource source = new VocabularySource(described);
        List<GeneratedFile> files = new ArrayList<>();
        files.add(GeneratedFile.source("Vocabulary", source.vocabulary()));
        files.add(GeneratedFile.source("Bodies", source.bodies()));
        described.words().forEach((name, words) -> files.add(GeneratedFile.source(name, words(name, words))));
        return files;
    }

    private String vocabulary() {
        return """
                package io.github.camelfitbit.body;

                import java.util.List;
                import java.util.Map;
                import java.util.Optional;

                import io.github.camelfitbit.model.DataType;

                import static io.github.camelfitbit.body.Kind.BOOLEAN;
                import static io.github.camelfitbit.body.Kind.DATE;
                import static io.github.camelfitbit.body.Kind.DURATION;
                import static io.github.camelfitbit.body.Kind.INTEGER;
                import static io.github.camelfitbit.body.Kind.NUMBER;
                import static io.github.camelfitbit.body.Kind.TEXT;
                import static io.github.camelfitbit.body.Kind.TIME;
                import static io.github.camelfitbit.body.Member.object;
                import static io.github.camelfitbit.body.Member.of;

                /**
                 * The members of everything that the vendor sends and takes. Stateless.
                 *
                 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
                 */
                public final class Vocabulary {

                %s
                    private static final List<Schema> ALL = List.of(
                            %s);

                    private static final Map<DataType, Schema> RECORDS = Map.ofEntries(
                            %s);

                    private static final Map<DataType, Schema> ROLL_UPS = Map.ofEntries(
                            %s);

                    private static final Map<DataType, String> EXAMPLES = Map.ofEntries(
                            %s);

                    private Vocabulary() {}

                    /** Everything with members. */
                    public static List<Schema> all() {
                        return ALL;
                    }

                    /** The value of a record of this type; empty when the vendor has roll-ups of it alone. */
                    public static Optional<Schema> ofRecords(DataType type) {
                        return Optional.ofNullable(RECORDS.get(type));
                    }

                    /** The value of a roll-up of this type; empty when the vendor has none. */
                    public static Optional<Schema> ofRollUps(DataType type) {
                        return Optional.ofNullable(ROLL_UPS.get(type));
                    }

                    /** A value to write, as JSON; empty when the type is not written. */
                    public static Optional<String> example(DataType type) {
                        return Optional.ofNullable(EXAMPLES.get(type));
                    }
                }
                """
                .formatted(
                        described.composites().stream().map(this::schema).collect(Collectors.joining()),
                        described.composites().stream()
                                .map(Composite::constant)
                                .collect(Collectors.joining(",\n            ")),
                        entries(type -> type.records().map(Composite::constant).stream()),
                        entries(type -> type.rollUps().map(Composite::constant).stream()),
                        entries(type -> Stream.ofNullable(type.write())
                                .map(DataPointJson::text)
                                .map(VocabularySource::quoted)));
    }

    private String entries(Function<Type, Stream<String>> value) {
        return described.types().stream()
                .flatMap(type -> value.apply(type)
                        .map(it -> "Map.entry(DataType." + type.dataType().name() + ", " + it + ')'))
                .collect(Collectors.joining(",\n            "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String schema(Composite composite) {
        String members = composite.members().stream()
                .map(entry -> ",\n            " + member(entry))
                .collect(Collectors.joining());
        return "    static final Schema " + composite.constant() + " = Schema.of(\n            \"" + composite.name()
                + '"' + members + ");\n\n";
    }

    private String member(Entry entry) {
        StringBuilder member = new StringBuilder();
        if (described.isObject(entry)) {
            String constant = new Composite(entry.kind(), "", List.of()).constant();
            member.append("object(\"")
                    .append(entry.name())
                    .append("\", ")
                    .append(constant)
                    .append(')');
        } else {
            String kind = described.isWord(entry) ? "text" : entry.kind();
            member.append("of(" + kind.toUpperCase(Locale.ROOT) + ", \"" + entry.name() + "\")");
        }
        List<Number> limits = entry.limits();
        if (limits != null) {
            member.append(".between(" + limits.get(0) + ", " + limits.get(1) + ')');
        }
        if (described.isWord(entry)) {
            member.append(".oneOf(" + entry.kind() + ".ALL)");
        }
        member.append(entry.isList() ? ".list()" : "");
        member.append(entry.isRequired() ? ".required()" : "");
        return member.append(entry.isOutput() ? ".output()" : "").toString();
    }

    private String bodies() {
        return """
                package io.github.camelfitbit.body;

                import java.util.List;

                /** All classes of typed bodies. Apart from the vocabulary, so that nobody loads them who does not use one. */
                final class Bodies {

                    static final List<BodyType<?>> ALL = List.of(
                            %s);

                    private Bodies() {}
                }
                """
                .formatted(described.types().stream()
                        .flatMap(type -> type.composites().stream())
                        .map(body -> body.name() + ".TYPE")
                        .collect(Collectors.joining(",\n            ")));
    }

    private static String words(String name, List<String> words) {
        String constants = words.stream()
                .map(word -> "    public static final String " + word + " = \"" + word + "\";\n")
                .collect(Collectors.joining());
        return """
                package io.github.camelfitbit.body;

                import java.util.List;

                /** Words of the vendor's; it may add to them. */
                public final class %s {

                %s
                    /** All that are known. */
                    public static final List<String> ALL = List.of(
                            %s);

                    private %s() {}
                }
                """
                .formatted(name, constants, String.join(",\n            ", words), name);
    }
}
