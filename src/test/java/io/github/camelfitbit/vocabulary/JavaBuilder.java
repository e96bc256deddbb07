package io.github.camelfitbit.vocabulary;

import java.util.stream.Collectors;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Type;
import org.jspecify.annotations.Nullable;

/** Writes the builder within the Java class of something that is written. */
final class JavaBuilder {

    private static final String OF_PART =
            """

                /** Begins one to write. */
                public static Builder builder() {
                    return new Builder(null);
                }

                /** Begins one that is like this one. */
                public Builder toBuilder() {
                    return new Builder(toMap());
                }

                /** Puts one together. Not thread-safe. */
                public static final class Builder {
                    private final @Nullable Map<String, Object> before;
                    private final Map<String, Object> members = new LinkedHashMap<>();

                    private Builder(@Nullable Map<String, Object> before) {
                        this.before = before;
                        members.putAll(before == null ? Map.of() : before);
                    }
            """;

    private static final String OF_BODY =
            """

                /** Begins one to write. */
                public static Builder builder() {
                    return new Builder(null, null);
                }

                /** Begins one that is like this one. */
                public Builder toBuilder() {
                    return new Builder(toMap(), observed());
                }

                /** Puts one together. Not thread-safe. */
                public static final class Builder {
                    private final @Nullable Map<String, Object> before;
                    private final Map<String, Object> members = new LinkedHashMap<>();
                    private @Nullable ObservedTime observed;

                    private Builder(@Nullable Map<String, Object> before, @Nullable ObservedTime observed) {
                        this.before = before;
                        members.putAll(before == null ? Map.of() : before);
                        this.observed = observed;
                    }
            """;

    private static final String TIME_OF_SAMPLE =
            """

                    /** When it was; now, unless it is set. */
                    public Builder time(OffsetDateTime time) {
                        observed = new ObservedTime.Sample(time);
                        return this;
                    }
            """;

    private static final String TIMES_OF_INTERVAL =
            """

                    /** From when to when it was, each with the offset that was in force. */
                    public Builder interval(OffsetDateTime start, OffsetDateTime end) {
                        observed = new ObservedTime.Interval(start, end);
                        return this;
                    }
            """;

    private static final String END =
            """

                    /**
                     * The finished one.
                     *
                     * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
                     *         number lies outside its range, a duration is below zero, or a word is none of the known
                     *         ones; what was not set here is not judged
                     */
                    public NAME build() {
                        return new NAME(OBSERVEDVocabulary.CONSTANT.checked(before, members));
                    }
                }
            """;

    private final Described described;
    private final Composite composite;
    private final @Nullable Type type;

    /** @param type the data type whose value it is; null for a part of values, which has no time of its own */
    JavaBuilder(Described described, Composite composite, @Nullable Type type) {
        this.described = described;
        this.composite = composite;
        this.type = type;
    }

    String text() {
        String setters = composite.members().stream()
                .filter(entry -> !entry.isOutput())
                .map(entry -> new JavaMember(described, entry).setter())
                .collect(Collectors.joining());
        return beginning()
                + setters
                + END.replace("OBSERVED", type == null ? "" : "observed, ")
                        .replace("CONSTANT", composite.constant())
                        .replace("NAME", composite.name());
    }

    private String beginning() {
        if (type == null) {
            return OF_PART;
        }
        return OF_BODY + (type.dataType().kind() == DataKind.SAMPLE ? TIME_OF_SAMPLE : TIMES_OF_INTERVAL);
    }
}
