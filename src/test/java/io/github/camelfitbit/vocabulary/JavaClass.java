package io.github.camelfitbit.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Type;
import org.jspecify.annotations.Nullable;

/** Writes the Java class of a body, or of a part of one. */
final class JavaClass {

    private static final String HEAD = "package io.github.camelfitbit.body;\n\n";

    private static final List<String> JDK = List.of(
            "java.time.Duration",
            "java.time.LocalDate",
            "java.time.OffsetDateTime",
            "java.util.LinkedHashMap",
            "java.util.List",
            "java.util.Map");
    private static final List<String> OTHERS = List.of(
            "io.github.camelfitbit.model.DataPoint",
            "io.github.camelfitbit.model.DataType",
            "io.github.camelfitbit.model.ObservedTime",
            "org.jspecify.annotations.Nullable");

    private final Described described;
    private final Composite composite;
    private final @Nullable Type type;
    private final boolean isRollUp;
    private final boolean isWritten;

    private JavaClass(
            Described described, Composite composite, @Nullable Type type, boolean isRollUp, boolean isWritten) {
        this.described = described;
        this.composite = composite;
        this.type = type;
        this.isRollUp = isRollUp;
        this.isWritten = isWritten;
    }

    static List<GeneratedFile> all(Described described) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Type type : described.types()) {
            type.records()
                    .ifPresent(body -> files.add(new JavaClass(described, body, type, false, type.isWritten()).file()));
            type.rollUps().ifPresent(body -> files.add(new JavaClass(described, body, type, true, false).file()));
        }
        described
                .objects()
                .values()
                .forEach(part -> files.add(new JavaClass(
                                described,
                                part,
                                null,
                                false,
                                described.writtenParts().contains(part))
                        .file()));
        return files;
    }

    private GeneratedFile file() {
        StringBuilder text = new StringBuilder();
        text.append(classComment());
        String parent = type == null ? "Members" : "Body";
        text.append("public final class " + composite.name() + " extends " + parent + " {\n");
        text.append(type == null ? constructorOfPart() : constructorOfBody(type));
        composite.members().forEach(entry -> text.append(new JavaMember(described, entry).reader()));
        if (isWritten) {
            text.append(new JavaBuilder(described, composite, type).text());
        }
        text.append("}\n");
        return GeneratedFile.source(composite.name(), HEAD + imports(text.toString()) + text);
    }

    private static String imports(String code) {
        return Stream.of(JDK, OTHERS)
                .map(group -> group.stream()
                        .filter(name -> code.matches("(?s).*\\b" + simple(name) + "\\b.*"))
                        .map(name -> "import " + name + ";\n")
                        .collect(Collectors.joining()))
                .filter(group -> !group.isEmpty())
                .map(group -> group + '\n')
                .collect(Collectors.joining());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String classComment() {
        String source = type == null
                ? ""
                : " <p>" + (isRollUp ? "What a roll-up of" : "What a record of") + " {@code fitbit:"
                        + type.dataType().id() + "} holds. What is not known is null.";
        return """
                /**
                 * %s Immutable.
                 *%s
                 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
                 */
                """
                .formatted(composite.is(), source.isEmpty() ? "" : source + "\n *");
    }

    private String constructorOfBody(Type of) {
        return """

                    /** How it is read from data points and values. */
                    public static final BodyType<NAME> TYPE =
                            new BodyType<>(NAME.class, DataType.TYPE, ROLLUP, Vocabulary.CONSTANT, NAME::new);

                    private NAME(@Nullable ObservedTime observed, Map<?, ?> value) {
                        super(Vocabulary.CONSTANT, observed, value);
                    }

                    /**
                     * Reads a data point; nothing of its value is lost.
                     *
                     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
                     */
                    public static NAME of(DataPoint point) {
                        return TYPE.read(point);
                    }

                    /** Reads a value, which has no time of its own; nothing of it is lost. */
                    public static NAME of(Map<?, ?> value) {
                        return TYPE.read(null, value);
                    }

                    @Override
                    public BodyType<NAME> bodyType() {
                        return TYPE;
                    }
                """
                .replace("DataType.TYPE", "DataType." + of.dataType().name())
                .replace("ROLLUP", String.valueOf(isRollUp))
                .replace("CONSTANT", composite.constant())
                .replace("NAME", composite.name());
    }

    private String constructorOfPart() {
        return """

                    private NAME(Map<?, ?> members) {
                        super(Vocabulary.CONSTANT, members);
                    }

                    /** Reads its members; nothing of them is lost. */
                    public static NAME of(Map<?, ?> members) {
                        return new NAME(members);
                    }
                """
                .replace("CONSTANT", composite.constant())
                .replace("NAME", composite.name());
    }
}
