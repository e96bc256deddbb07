package io.github.camelfitbit.vocabulary;

import java.util.List;

import io.github.camelfitbit.vocabulary.Described.Entry;
import org.jspecify.annotations.Nullable;

/** A member as Java has it: the method that reads it, and the one of the builder that sets it. */
final class JavaMember {

    private final Described described;
    private final Entry entry;

    JavaMember(Described described, Entry entry) {
        this.described = described;
        this.entry = entry;
    }

    String reader() {
        return "\n    /** " + comment(entry.range()) + (entry.isList() ? ". Empty when the vendor does not say." : ".")
                + " */\n    public " + (entry.isList() ? "" : "@Nullable ") + type() + ' ' + entry.name()
                + "() {\n        return " + read() + ";\n    }\n";
    }

    String setter() {
        String value = entry.name();
        if (described.isObject(entry)) {
            value += entry.isList() ? ".stream().map(Members::toMap).toList()" : ".toMap()";
        }
        return "\n        /** " + comment(entry.limits()) + (entry.isRequired() ? "; required." : ".")
                + " */\n        public Builder " + entry.name() + '(' + parameter() + ' ' + entry.name()
                + ") {\n            members.put(\"" + entry.name() + "\", " + value
                + ");\n            return this;\n        }\n";
    }

    private String read() {
        if (described.isObject(entry)) {
            return (entry.isList() ? "objects" : "object") + "(\"" + entry.name() + "\", " + entry.kind() + "::of)";
        }
        String one = kind().equals("boolean") ? "bool" : kind();
        return one + (entry.isList() ? "s" : "") + "(\"" + entry.name() + "\")";
    }

    private String comment(@Nullable List<Number> limits) {
        StringBuilder comment =
                new StringBuilder(entry.is().substring(0, entry.is().length() - 1));
        if (entry.unit() != null) {
            comment.append(", in ").append(entry.unit());
        }
        if (limits != null) {
            comment.append("; ").append(limits.get(0)).append(" to ").append(limits.get(1));
        }
        if (described.isWord(entry)) {
            comment.append("; see {@link ").append(entry.kind()).append('}');
        }
        return comment.toString();
    }

    /** Words of the vendor's are texts. */
    private String kind() {
        return described.isWord(entry) ? "text" : entry.kind();
    }

    private String type() {
        return entry.isList() ? "List<" + one() + '>' : one();
    }

    private String one() {
        if (described.isObject(entry)) {
            return entry.kind();
        }
        return switch (kind()) {
            case "integer" -> "Long";
            case "number" -> "Double";
            case "text" -> "String";
            case "boolean" -> "Boolean";
            case "duration" -> "Duration";
            case "time" -> "OffsetDateTime";
            case "date" -> "LocalDate";
            default -> throw new IllegalStateException(entry.name() + " is a " + entry.kind());
        };
    }

    private String parameter() {
        return switch (type()) {
            case "Long" -> "long";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            default -> type();
        };
    }
}
