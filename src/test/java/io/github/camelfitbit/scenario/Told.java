package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;

/** Reads answers that are maps of maps. What is absent fails the test, and the failure names it. */
final class Told {

    private Told() {}

    static Object member(Map<?, ?> answer, String name) {
        Object member = answer.get(name);
        if (member == null) {
            throw new AssertionError("no '" + name + "' among " + answer.keySet());
        }
        return member;
    }

    static Map<?, ?> map(Map<?, ?> answer, String name) {
        return (Map<?, ?>) member(answer, name);
    }

    static List<Map<?, ?>> maps(Map<?, ?> answer, String name) {
        return ((List<?>) member(answer, name))
                .stream().<Map<?, ?>>map(element -> (Map<?, ?>) element).toList();
    }

    static String text(Map<?, ?> answer, String name) {
        return member(answer, name).toString();
    }
}
