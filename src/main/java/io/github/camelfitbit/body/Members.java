package io.github.camelfitbit.body;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What typed bodies and their parts share: members by name, read with their types. Equal when class and members are equal.
 * Immutable.
 */
public abstract class Members {

    private final Schema schema;
    private final Map<String, Object> members;

    Members(Schema schema, Map<?, ?> members) {
        this.schema = schema;
        this.members = schema.exact(members);
    }

    /** All members with their exact Java types, the unknown ones too. Immutable. */
    public final Map<String, Object> toMap() {
        return members;
    }

    /**
     * The members that have no method here: the vendor added them after this version, or what it sent does not read as
     * described. Empty when there are none. Immutable.
     */
    public final Map<String, Object> unknown() {
        Map<String, Object> unknown = new LinkedHashMap<>(members);
        unknown.keySet().removeIf(this::isKnown);
        return Map.copyOf(unknown);
    }

    private boolean isKnown(String name) {
        Member member = schema.member(name);
        return member != null && member.fits(members.get(name));
    }

    final @Nullable Long integer(String name) {
        return members.get(name) instanceof Long value ? value : null;
    }

    final @Nullable Double number(String name) {
        return members.get(name) instanceof Double value ? value : null;
    }

    final @Nullable String text(String name) {
        return members.get(name) instanceof String value ? value : null;
    }

    final @Nullable Boolean bool(String name) {
        return members.get(name) instanceof Boolean value ? value : null;
    }

    final @Nullable Duration duration(String name) {
        return members.get(name) instanceof Duration value ? value : null;
    }

    final @Nullable OffsetDateTime time(String name) {
        return members.get(name) instanceof OffsetDateTime value ? value : null;
    }

    final @Nullable LocalDate date(String name) {
        return members.get(name) instanceof LocalDate value ? value : null;
    }

    final <T> @Nullable T object(String name, Function<Map<?, ?>, T> of) {
        return members.get(name) instanceof Map<?, ?> value ? of.apply(value) : null;
    }

    final <T> List<T> objects(String name, Function<Map<?, ?>, T> of) {
        return elements(name, Map.class).stream().map(of::apply).toList();
    }

    final List<String> texts(String name) {
        return elements(name, String.class);
    }

    final List<Long> integers(String name) {
        return elements(name, Long.class);
    }

    private <T> List<T> elements(String name, Class<T> type) {
        return members.get(name) instanceof List<?> elements
                ? elements.stream().filter(type::isInstance).map(type::cast).toList()
                : List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && members.equals(((Members) other).members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** The name of the class alone: members are health values, which no log shall hold. */
    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
