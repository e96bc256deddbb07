package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;

/** What the vendor would refuse of a body, told before it is sent and by the member's name. Stateless. */
final class WriteRules {

    private static final int WORDS_IN_A_MESSAGE = 12;

    private WriteRules() {}

    /** Checks members that have been made exact. */
    static void check(String path, Schema schema, Map<?, ?> members) {
        for (Member member : schema.members().values()) {
            Object value = members.get(member.name());
            if (value != null && !member.isOutput()) {
                check(path + '.' + member.name(), member, value);
            } else if (value == null && member.isRequired() && !member.isOutput()) {
                throw new InvalidArgumentException("'" + path + "' in the body has no '" + member.name()
                        + "', which the vendor requires: add it, as a " + what(member));
            }
        }
    }

    private static void check(String path, Member member, Object value) {
        if (!member.isList()) {
            checkOne(path, member, value);
        } else if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                checkOne(path + '[' + i + ']', member, elements.get(i));
            }
        } else {
            throw isNo(path, member);
        }
    }

    private static void checkOne(String path, Member member, Object value) {
        if (Exact.one(value, member) == null) {
            throw isNo(path, member);
        }
        if (value instanceof Map<?, ?> members && member.schema() != null) {
            check(path, member.schema(), members);
        }
        if (value instanceof Number number) {
            member.limits().filter(limits -> !limits.contain(number)).ifPresent(limits -> {
                throw new InvalidArgumentException("'" + path + "' in the body lies outside " + plain(limits.least())
                        + " to " + plain(limits.most()) + ", which the vendor takes: check its unit");
            });
        }
        if (!member.words().isEmpty() && !member.words().contains(value)) {
            throw new InvalidArgumentException(
                    "'" + path + "' in the body is no word of the vendor's: write " + words(member));
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
