package io.github.camelfitbit.body;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * What may be written, for a create, an update and a builder alike: known words, numbers within their range, no duration
 * below zero, and every required member. A mistake is told before it is sent, by the member's name and without its value.
 * What the vendor holds already is not judged: it may use words that are not known here, and leaves out what is zero.
 * Stateless.
 */
final class WriteRules {

    private static final int WORDS_IN_A_MESSAGE = 12;

    private WriteRules() {}

    /**
     * Checks members that have been made exact.
     *
     * @param held what the vendor holds in their place, exact as well; null for nothing
     */
    static void check(String path, Schema schema, @Nullable Map<?, ?> held, Map<?, ?> members) {
        for (Member member : schema.members().values()) {
            if (!member.isOutput()) {
                check(path, member, held, members);
            }
        }
    }

    private static void check(String path, Member member, @Nullable Map<?, ?> held, Map<?, ?> members) {
        Object before = held == null ? null : held.get(member.name());
        Object value = members.get(member.name());
        if (value != null && !value.equals(before)) {
            checkValue(path + '.' + member.name(), member, before, value);
        } else if (value == null && member.isRequired() && (held == null || before != null)) {
            throw new InvalidArgumentException("'" + path + "' in the body has no '" + member.name()
                    + "', which the vendor requires: add it, as a " + what(member));
        }
    }

    private static void checkValue(String path, Member member, @Nullable Object before, Object value) {
        if (!member.isList()) {
            checkOne(path, member, before, value);
        } else if (value instanceof List<?> elements) {
            checkNewOnes(path, member, before instanceof List<?> known ? known : List.of(), elements);
        } else {
            throw isNo(path, member);
        }
    }

    private static void checkNewOnes(String path, Member member, List<?> known, List<?> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (!known.contains(elements.get(i))) {
                checkOne(path + '[' + i + ']', member, null, elements.get(i));
            }
        }
    }

    private static void checkOne(String path, Member member, @Nullable Object before, Object value) {
        if (Exact.one(value, member) == null) {
            throw isNo(path, member);
        }
        if (value instanceof Map<?, ?> members && member.schema() != null) {
            check(path, member.schema(), before instanceof Map<?, ?> held ? held : null, members);
        }
        checkAmount(path, member, value);
        if (!member.words().isEmpty() && !member.words().contains(value)) {
            throw new InvalidArgumentException(
                    "'" + path + "' in the body is no word of the vendor's: write " + words(member));
        }
    }

    private static void checkAmount(String path, Member member, Object value) {
        if (value instanceof Number number) {
            member.limits().filter(limits -> !limits.contain(number)).ifPresent(limits -> {
                throw new InvalidArgumentException("'" + path + "' in the body lies outside " + plain(limits.least())
                        + " to " + plain(limits.most()) + ": check its sign and its unit");
            });
        }
        if (value instanceof Duration duration && duration.isNegative()) {
            throw new InvalidArgumentException(
                    "'" + path + "' in the body lies below zero: write how long it took, such as PT34M");
        }
    }

    private static InvalidArgumentException isNo(String path, Member member) {
        return new InvalidArgumentException("'" + path + "' in the body does not read as a " + what(member)
                + ": write one" + (member.isList() ? "" : ", as the data type's page shows"));
    }

    private static String what(Member member) {
        String one = member.words().isEmpty()
                ? member.kind().words()
                : "word such as " + member.words().get(0);
        return member.isList() ? "list, each element a " + one : one;
    }

    private static String words(Member member) {
        List<String> words = member.words();
        int shown = Math.min(words.size(), WORDS_IN_A_MESSAGE);
        int more = words.size() - shown;
        return String.join(", ", words.subList(0, shown))
                + (more == 0 ? "" : " or one of " + more + " more, see the page of the data type");
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }
}
