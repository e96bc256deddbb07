package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads {@code member op "literal" AND …} for one data type, and refuses what the vendor refuses. OR binds its
 * neighbours more tightly than AND, as AIP-160 has it.
 */
final class FilterParser {
    private final DataType type;
    private final FilterProblems problems = new FilterProblems();
    private final Set<String> prefixes = new HashSet<>();

    private FilterParser(DataType type) {
        this.type = type;
    }

    static Filter parse(String filter, DataType type) {
        return new FilterParser(type).parse(FilterToken.read(filter));
    }

    private Filter parse(List<FilterToken> tokens) {
        List<List<Restriction>> clauses = new ArrayList<>();
        Iterator<FilterToken> words = tokens.iterator();
        boolean joinsLast = false;
        while (words.hasNext()) {
            Optional<Restriction> restriction = restriction(words);
            if (!joinsLast) {
                clauses.add(new ArrayList<>());
            }
            restriction.ifPresent(clauses.get(clauses.size() - 1)::add);
            joinsLast = words.hasNext() && conjunction(words);
        }
        checkWhole(clauses);
        problems.throwIfAny();
        return new Filter(clauses);
    }

    /** True for OR, false for AND; anything else ends the reading. */
    private boolean conjunction(Iterator<FilterToken> words) {
        FilterToken word = words.next();
        if (word.type() != FilterToken.Type.AND && word.type() != FilterToken.Type.OR) {
            throw syntax("UNEXPECTED_TOKEN", word, "Expected AND but found '" + word.text() + "'");
        }
        if (!words.hasNext()) {
            throw syntax("UNEXPECTED_END_OF_INPUT", word, "Nothing follows '" + word.text() + "'");
        }
        boolean or = word.type() == FilterToken.Type.OR;
        if (or && !type.kind().allowsOr()) {
            problems.add("EXPRESSION_STRUCTURE", word, "OR is not supported for this data type");
        }
        return or;
    }

    private Optional<Restriction> restriction(Iterator<FilterToken> words) {
        FilterToken member = words.next();
        if (member.type() != FilterToken.Type.TEXT) {
            boolean literalFirst = member.type() == FilterToken.Type.STRING;
            throw syntax(literalFirst ? "RESTRICTION_COMPARABLE" : "UNEXPECTED_TOKEN", member, "Expected a member");
        }
        FilterToken comparator = next(words, member);
        if (comparator.type() != FilterToken.Type.COMPARATOR) {
            throw syntax("MISSING_TOKEN", comparator, "Expected a comparator");
        }
        FilterToken literal = next(words, comparator);
        Optional<FilterMember> known = member(member);
        checkComparator(comparator);
        Optional<Instant> bound = known.flatMap(found -> literal(found, literal));
        return known.flatMap(found ->
                bound.map(instant -> new Restriction(found, comparator.text().equals(">="), instant)));
    }

    private FilterToken next(Iterator<FilterToken> words, FilterToken before) {
        if (!words.hasNext()) {
            throw syntax("UNEXPECTED_END_OF_INPUT", before, "Nothing follows '" + before.text() + "'");
        }
        return words.next();
    }

    private Optional<FilterMember> member(FilterToken token) {
        int dot = token.text().indexOf('.');
        String prefix = dot < 0 ? token.text() : token.text().substring(0, dot);
        prefixes.add(prefix);
        if (DataTypes.findByFilterPrefix(prefix).isEmpty()) {
            problems.add("DATA_TYPE_RESTRICTION", token, "'" + prefix + "' is not a data type in snake case");
            return Optional.empty();
        }
        if (!prefix.equals(type.filterPrefix())) {
            problems.add("COLLECTION_MISMATCH", token, "'" + prefix + "' is not the type of this collection");
            return Optional.empty();
        }
        Optional<FilterMember> member = type.kind().member(token.text().substring(dot + 1));
        if (member.isEmpty()) {
            problems.add("DATA_TYPE_MEMBER", token, "'" + token.text() + "' cannot be filtered by");
        }
        return member;
    }

    private void checkComparator(FilterToken comparator) {
        Set<String> allowed = type.kind().allowsUpperBounds() ? Set.of(">=", "<") : Set.of(">=");
        if (!allowed.contains(comparator.text())) {
            problems.add(
                    "RESTRICTION_COMPARATOR",
                    comparator,
                    "'" + comparator.text() + "' is not supported; use >="
                            + (type.kind().allowsUpperBounds() ? " or <" : ""));
        }
    }

    private Optional<Instant> literal(FilterMember member, FilterToken token) {
        if (token.type() != FilterToken.Type.STRING) {
            problems.add("RESTRICTION_ARGUMENT", token, "The argument must stand in double quotes");
            return Optional.empty();
        }
        boolean physical = member.axis() == FilterMember.Axis.PHYSICAL;
        Optional<Instant> bound =
                switch (member.axis()) {
                    case PHYSICAL -> timestamp(token.unquoted());
                    case CIVIL -> civil(token.unquoted());
                    case DATE -> date(token.unquoted());
                };
        if (bound.isEmpty()) {
            String reason = physical ? "TIMESTAMP_FORMAT" : "CIVIL_DATE_TIME_FORMAT";
            problems.add(
                    reason, token, token.text() + (physical ? " is not RFC 3339" : " is not YYYY-MM-DD[THH:mm:ss]"));
        }
        return bound;
    }

    static Optional<Instant> timestamp(String text) {
        if (!text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)")) {
            return Optional.empty();
        }
        return parsed(() -> OffsetDateTime.parse(text).toInstant());
    }

    private static Optional<Instant> date(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? parsed(() -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static Optional<Instant> civil(String text) {
        if (text.length() == "2026-11-20".length()) {
            return date(text);
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d")) {
            return parsed(() -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        }
        return Optional.empty();
    }

    private static Optional<Instant> parsed(Supplier<Instant> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private void checkWhole(List<List<Restriction>> clauses) {
        if (prefixes.size() > 1) {
            problems.add("MIXED_DATA_TYPE_RESTRICTIONS", "A filter may speak of one data type only");
        }
        long axes = clauses.stream()
                .flatMap(List::stream)
                .map(r -> r.member().axis())
                .distinct()
                .count();
        if (axes > 1) {
            problems.add("MIXED_TIME_RESTRICTIONS", "Physical and civil time may not be mixed");
        }
    }

    private RuntimeException syntax(String reason, FilterToken at, String description) {
        problems.add(reason, at, description);
        problems.throwIfAny();
        return new IllegalStateException("a problem was added, so the line above has thrown");
    }
}
