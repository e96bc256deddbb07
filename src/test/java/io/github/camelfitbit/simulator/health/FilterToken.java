package io.github.camelfitbit.simulator.health;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a filter expression.
 *
 * @param column counted from one, for the vendor's error details
 */
record FilterToken(Type type, String text, int column) {
    private static final Pattern WORDS = Pattern.compile(
            "(?<space>\\s+)|(?<string>\"[^\"]*\")|(?<comparator>>=|<=|!=|[<>=:])|(?<text>[\\w.+:*-]+)|(?<other>.)",
            Pattern.DOTALL);

    /** What a word is. */
    enum Type {
        TEXT,
        STRING,
        COMPARATOR,
        AND,
        OR,
        OTHER
    }

    static List<FilterToken> read(String filter) {
        List<FilterToken> tokens = new ArrayList<>();
        Matcher matcher = WORDS.matcher(filter);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(new FilterToken(type(matcher), matcher.group(), matcher.start() + 1));
            }
        }
        return tokens;
    }

    private static Type type(Matcher matcher) {
        if (matcher.group("string") != null) {
            return Type.STRING;
        }
        if (matcher.group("comparator") != null) {
            return Type.COMPARATOR;
        }
        return matcher.group("text") == null ? Type.OTHER : word(matcher.group());
    }

    private static Type word(String text) {
        return switch (text) {
            case "AND" -> Type.AND;
            case "OR" -> Type.OR;
            default -> Type.TEXT;
        };
    }

    /** The text between the quotes. */
    String unquoted() {
        return text.substring(1, text.length() - 1);
    }
}
