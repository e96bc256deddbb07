package io.github.camelfitbit.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * The members that a body or a part of one may have. Open: a body may have more, which pass through as they are.
 * Immutable.
 *
 * @param name    the name of the class that is made from it
 * @param members its members by name
 */
public record Schema(String name, Map<String, Member> members) {

    static Schema of(String name, Member... members) {
        Map<String, Member> byName = new LinkedHashMap<>();
        for (Member member : members) {
            byName.put(member.name(), member);
        }
        return new Schema(name, Collections.unmodifiableMap(byName));
    }

    /** The member of this name; null when the vendor has not told of it. */
    public @Nullable Member member(String member) {
        return members.get(member);
    }

    /**
     * The value with the exact Java type of every member: texts become times and durations, numbers the kind of number they
     * are. What does not read as its member should stays as it is; nothing is lost but nulls. Immutable.
     */
    public Map<String, Object> exact(Map<?, ?> value) {
        return Exact.members(value, this);
    }

    /**
     * The value of something new with exact types, if it may be written.
     *
     * @throws InvalidArgumentException when a required member is missing, a member is of another kind, a number lies
     *                                  outside its range, a duration is below zero, or a word is not among the known ones;
     *                                  the message names the member and never its value
     */
    public Map<String, Object> checked(Map<?, ?> value) {
        return checked(null, value);
    }

    /**
     * The value with exact types, if it may be written in the place of the one that the vendor holds. What is as it was is
     * not judged, so a record that the vendor made can be changed although this version does not know all its words.
     *
     * @param held what the vendor holds; null for nothing
     * @throws InvalidArgumentException when what is new in it breaks a rule, see {@link #checked(Map)}, or a required
     *                                  member was taken out
     */
    public Map<String, Object> checked(@Nullable Map<?, ?> held, Map<?, ?> value) {
        Map<String, Object> exact = exact(value);
        WriteRules.check("value", this, held == null ? null : exact(held), exact);
        return exact;
    }

    /** The value without what only the vendor may write, at any depth. */
    public Map<String, Object> writable(Map<?, ?> value) {
        Map<String, Object> writable = new LinkedHashMap<>();
        value.forEach((name, content) -> {
            Member member = member(String.valueOf(name));
            if (content != null && (member == null || !member.isOutput())) {
                writable.put(String.valueOf(name), member == null ? content : writable(member, content));
            }
        });
        return writable;
    }

    private static Object writable(Member member, Object content) {
        if (member.schema() != null && content instanceof Map<?, ?> object) {
            return member.schema().writable(object);
        } else if (member.schema() != null && content instanceof List<?> elements) {
            return elements.stream().map(element -> writable(member, element)).toList();
        }
        return content;
    }
}
