package io.github.camelfitbit.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Entry;
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
                .partsOfBodies()
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
        composite.members().forEach(entry -> text.append(accessor(entry)));
        if (isWritten) {
            text.append(builder());
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

    private String accessor(Entry entry) {
        String read;
        if (described.isObject(entry)) {
            read = (entry.isList() ? "objects" : "object") + "(\"" + entry.name() + "\", " + entry.kind() + "::of)";
        } else {
            read = reader(entry) + "(\"" + entry.name() + "\")";
        }
        String nullable = entry.isList() ? "" : "@Nullable ";
        return "\n    /** " + comment(entry) + (entry.isList() ? " Empty when the vendor does not say." : "") + " */\n"
                + "    public " + nullable + javaType(entry) + ' ' + entry.name() + "() {\n        return " + read
                + ";\n    }\n";
    }

    private String comment(Entry entry) {
        StringBuilder comment =
                new StringBuilder(entry.is().substring(0, entry.is().length() - 1));
        if (entry.unit() != null) {
            comment.append(", in ").append(entry.unit());
        }
        if (entry.range() != null) {
            comment.append("; ")
                    .append(entry.range().get(0))
                    .append(" to ")
                    .append(entry.range().get(1));
        }
        if (described.isWord(entry)) {
            comment.append("; see {@link ").append(entry.kind()).append('}');
        }
        return comment.append('.').toString();
    }

    private String reader(Entry entry) {
        String kind = described.isWord(entry) ? "text" : entry.kind();
        String one = kind.equals("boolean") ? "bool" : kind;
        return entry.isList() ? one + 's' : one;
    }

    private String javaType(Entry entry) {
        String one = boxed(entry);
        return entry.isList() ? "List<" + one + '>' : one;
    }

    private String boxed(Entry entry) {
        if (described.isObject(entry)) {
            return entry.kind();
        }
        return switch (described.isWord(entry) ? "text" : entry.kind()) {
            case "integer" -> "Long";
            case "number" -> "Double";
            case "text" -> "String";
            case "boolean" -> "Boolean";
            case "duration" -> "Duration";
            case "time" -> "OffsetDateTime";
            case "date" -> "LocalDate";
            default -> throw new IllegalStateException(composite.name() + '.' + entry.name() + " is a " + entry.kind());
        };
    }

    private String parameter(Entry entry) {
        String java = javaType(entry);
        return switch (java) {
            case "Long" -> "long";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            default -> java;
        };
    }

    private String builder() {
        String body = composite.members().stream()
                .filter(entry -> !entry.isOutput())
                .map(this::setter)
                .collect(Collectors.joining());
        String observed = type == null ? "" : ", observed";
        return """

                    /** Begins one to write. */
                    public static Builder builder() {
                        return new Builder(Map.of()%1$s);
                    }

                    /** Begins one that is like this one. */
                    public Builder toBuilder() {
                        return new Builder(toMap()%2$s);
                    }

                    /** Puts one together. Not thread-safe. */
                    public static final class Builder {
                        private final Map<String, Object> members;
                """
                        .formatted(type == null ? "" : ", null", type == null ? "" : ", observed()")
                + (type == null ? "" : "        private @Nullable ObservedTime observed;\n")
                + "\n        private Builder(Map<String, Object> members"
                + (type == null ? "" : ", @Nullable ObservedTime observed")
                + ") {\n            this.members = new LinkedHashMap<>(members);\n"
                + (type == null ? "" : "            this.observed = observed;\n")
                + "        }\n" + (type == null ? "" : timeSetter(type)) + body
                + """

                        /**
                         * The finished one.
                         *
                         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
                         *         number lies outside its range, or a word is none of the known ones
                         */
                        public NAME build() {
                            return new NAME(OBSERVEDVocabulary.CONSTANT.checked(members));
                        }
                    }
                """
                        .replace("OBSERVED", observed.isEmpty() ? "" : "observed, ")
                        .replace("CONSTANT", composite.constant())
                        .replace("NAME", composite.name());
    }

    private static String timeSetter(Type of) {
        if (of.dataType().kind() == DataKind.SAMPLE) {
            return """

                            /** When it was; now, unless it is set. */
                            public Builder time(OffsetDateTime time) {
                                observed = new ObservedTime.Sample(time);
                                return this;
                            }
                    """;
        }
        return """

                        /** From when to when it was, each with the offset that was in force. */
                        public Builder interval(OffsetDateTime start, OffsetDateTime end) {
                            observed = new ObservedTime.Interval(start, end);
                            return this;
                        }
                """;
    }

    private String setter(Entry entry) {
        String value = entry.name();
        if (described.isObject(entry)) {
            value += entry.isList() ? ".stream().map(Members::toMap).toList()" : ".toMap()";
        }
        String comment = comment(entry);
        return "\n        /** " + comment.substring(0, comment.length() - 1)
                + (entry.isRequired() ? "; required." : ".") + " */\n        public Builder "
                + entry.name() + '(' + parameter(entry) + ' ' + entry.name() + ") {\n            members.put(\""
                + entry.name() + "\", " + value + ");\n            return this;\n        }\n";
    }
}
