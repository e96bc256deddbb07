package io.github.camelfitbit.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What {@code src/main/vocabulary} says.
 *
 * @param types   the data types, as they come in the files
 * @param objects what has members and is no data type, by name
 * @param words   the lists of words, by name
 */
record Described(List<Type> types, Map<String, Composite> objects, Map<String, List<String>> words) {

    /**
     * A data type.
     *
     * @param records       what its records are made of; empty when it has roll-ups alone
     * @param rollUps       what its roll-ups are made of; empty when it has none
     * @param legacy        what the Fitbit Web API gives instead
     * @param example       the value of a record; null for none
     * @param rollUpExample the value of a roll-up; null for none
     * @param write         a value to write; null when it is not written
     */
    record Type(
            DataType dataType,
            String is,
            Optional<Composite> records,
            Optional<Composite> rollUps,
            String legacy,
            @Nullable Map<String, Object> example,
            @Nullable Map<String, Object> rollUpExample,
            @Nullable Map<String, Object> write) {

        boolean isWritten() {
            return dataType.operations().stream().anyMatch(DataOperation::writes);
        }

        boolean isRead() {
            return dataType.operations().stream().anyMatch(operation -> !operation.writes());
        }

        List<Composite> composites() {
            List<Composite> composites = new ArrayList<>();
            records.ifPresent(composites::add);
            rollUps.ifPresent(composites::add);
            return composites;
        }
    }

    /**
     * Something with members.
     *
     * @param name the class that is made of it
     */
    record Composite(String name, String is, List<Entry> members) {

        /** {@code HeartRateZone} → {@code HEART_RATE_ZONE}. */
        String constant() {
            return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        }

        Entry member(String member) {
            return members.stream()
                    .filter(entry -> entry.name().equals(member))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " has no " + member));
        }
    }

    /**
     * A member.
     *
     * @param kind      a kind in small letters, the name of an object, or the name of a list of words
     * @param unit      null for none
     * @param range     its least and its greatest value as the vendor says; null for any
     * @param plausible where the vendor says nothing, the least and the greatest value that is written; null for any
     */
    record Entry(
            String name,
            String kind,
            boolean isList,
            @Nullable String unit,
            @Nullable List<Number> range,
            @Nullable List<Number> plausible,
            boolean isRequired,
            boolean isOutput,
            String is) {

        /** The least and the greatest value that is written; null for any. */
        @Nullable
        List<Number> limits() {
            return range == null ? plausible : range;
        }
    }

    boolean isObject(Entry entry) {
        return objects.containsKey(entry.kind());
    }

    boolean isWord(Entry entry) {
        return words.containsKey(entry.kind());
    }

    /** The objects that are parts of this one at any depth, inner ones first. */
    Set<Composite> parts(Composite whole) {
        Set<Composite> parts = new LinkedHashSet<>();
        for (Entry entry : whole.members()) {
            Composite part = objects.get(entry.kind());
            if (part != null) {
                parts.addAll(parts(part));
                parts.add(part);
            }
        }
        return parts;
    }

    /** Everything with members, inner ones first. */
    Set<Composite> composites() {
        Set<Composite> all = new LinkedHashSet<>();
        objects.values().forEach(object -> {
            all.addAll(parts(object));
            all.add(object);
        });
        types.forEach(type -> all.addAll(type.composites()));
        return all;
    }

    /** The objects that no body is made of: the person, the devices, where a record comes from. */
    Set<Composite> besidesBodies() {
        Set<Composite> besides = new LinkedHashSet<>(objects.values());
        types.forEach(type -> type.composites().forEach(body -> besides.removeAll(parts(body))));
        return besides;
    }

    /** The objects that are written. */
    Set<Composite> writtenParts() {
        Set<Composite> parts = new LinkedHashSet<>();
        types.stream().filter(Type::isWritten).forEach(type -> type.records()
                .ifPresent(body -> addWritten(body, parts)));
        return parts;
    }

    /** Everything with members that is written: the values of records, and their parts. */
    Set<Composite> written() {
        Set<Composite> written = new LinkedHashSet<>(writtenParts());
        types.stream()
                .filter(Type::isWritten)
                .flatMap(type -> type.records().stream())
                .forEach(written::add);
        return written;
    }

    private void addWritten(Composite whole, Set<Composite> parts) {
        for (Entry entry : whole.members()) {
            Composite part = objects.get(entry.kind());
            if (part != null && !entry.isOutput() && parts.add(part)) {
                addWritten(part, parts);
            }
        }
    }

    /** The lists of words that these use. */
    Map<String, List<String>> wordsOf(Iterable<Composite> composites) {
        Map<String, List<String>> used = new LinkedHashMap<>();
        composites.forEach(composite -> composite.members().stream()
                .filter(this::isWord)
                .forEach(entry -> used.put(entry.kind(), words.getOrDefault(entry.kind(), List.of()))));
        return used;
    }
}
