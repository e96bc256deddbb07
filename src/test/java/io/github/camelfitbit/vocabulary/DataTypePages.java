package io.github.camelfitbit.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.documentation.ScopesOfType;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Entry;
import io.github.camelfitbit.vocabulary.Described.Type;
import org.jspecify.annotations.Nullable;

/** Writes a reference page for each data type, and the list of them. */
final class DataTypePages {

    private static final String MADE_FROM =
            "Made from `src/main/vocabulary`. Renew it with `mvn test -Dtest=GeneratedBodiesTest -Dapprove=true`.\n";

    private final Described described;
    private final Type type;

    private DataTypePages(Described described, Type type) {
        this.described = described;
        this.type = type;
    }

    static List<GeneratedFile> all(Described described) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(GeneratedFile.page("README", index(described)));
        described
                .types()
                .forEach(type ->
                        files.add(GeneratedFile.page(type.dataType().id(), new DataTypePages(described, type).page())));
        return files;
    }

    private static String index(Described described) {
        return "# Bodies by data type\n\n" + MADE_FROM
                + "\n| Data type | What it is | Class of a record | Class of a roll-up |\n|---|---|---|---|\n"
                + described.types().stream()
                        .map(type -> "| [`" + type.dataType().id() + "`]("
                                + type.dataType().id() + ".md) | "
                                + type.is() + " | "
                                + type.records().map(DataTypePages::code).orElse("") + " | "
                                + type.rollUps().map(DataTypePages::code).orElse("") + " |\n")
                        .collect(Collectors.joining())
                + "\n## What is no data type\n\nThese read a map, such as `Profile.of(map)` what `fitbit:profile/get` answers.\n"
                + "\n| What it is | Class |\n|---|---|\n"
                + described.besidesBodies().stream()
                        .map(object -> "| " + object.is() + " | " + code(object) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String code(Composite composite) {
        return '`' + composite.name() + '`';
    }

    private String page() {
        StringBuilder page =
                new StringBuilder("# `" + type.dataType().id() + "`\n\n" + MADE_FROM + '\n' + type.is() + "\n\n");
        page.append(facts());
        type.records().ifPresent(body -> page.append("\n## A record\n\n").append(composite(body)));
        page.append(example("It arrives as", type.isRead() ? Examples.record(type) : null));
        type.rollUps().ifPresent(body -> page.append("\n## A roll-up\n\n").append(composite(body)));
        page.append(example("It arrives as", Examples.rollUp(type)));
        if (type.write() != null) {
            page.append("\n## To write\n\n```json\n")
                    .append(PrettyJson.text(written(type.write())))
                    .append("```\n\nOr as a typed body in Java:\n\n```java\n")
                    .append(new JavaExample(described, type).expression())
                    .append("\n```\n");
        }
        return page.append("\n## At the Fitbit Web API\n\n")
                .append(capital(type.legacy()))
                .append('\n')
                .toString();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String example(String title, @Nullable DataPoint point) {
        return point == null
                ? ""
                : '\n' + title + "\n\n```json\n" + PrettyJson.text(DataPointJson.map(point)) + "```\n";
    }

    private Map<String, Object> written(Map<String, Object> value) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (Examples.time(type.dataType()) instanceof ObservedTime.Interval interval) {
            body.put("startTime", text(interval.start()));
            body.put("endTime", text(interval.end()));
        } else if (Examples.time(type.dataType()) instanceof ObservedTime.Sample sample) {
            body.put("time", text(sample.time()));
        }
        body.put("value", value);
        return body;
    }

    private static String text(Object time) {
        return DataPointJson.text(time).replace("\"", "");
    }

    private String facts() {
        DataType of = type.dataType();
        List<String> operations = Stream.of(DataOperation.values())
                .filter(of.operations()::contains)
                .map(operation -> "`fitbit:" + of.id() + '/' + operation.text() + '`')
                .toList();
        List<String> scopes =
                ScopesOfType.of(of).stream().map(scope -> '`' + scope + '`').toList();
        return "| | |\n|---|---|\n"
                + row("Kind", of.kind().name().toLowerCase(Locale.ROOT) + (of.isBeta() ? ", beta" : ""))
                + row("Actions", String.join(", ", operations))
                + row("Trigger", trigger(of))
                + row("Scopes", String.join(", ", scopes))
                + row("Largest page", of.maxPageSize() + " records")
                + (of.maxRollUpDays() == 0 ? "" : row("Longest roll-up of the vendor", of.maxRollUpDays() + " days"))
                + row("The vendor has notifications", of.hasWebhook() ? "yes" : "no")
                + row("JSON Schema", "`io/github/camelfitbit/schema/" + of.id() + ".json` in the jar");
    }

    private static String trigger(DataType type) {
        String name = "`fitbit:" + type.id();
        boolean hasSums = type.maxRollUpDays() > 0;
        if (!type.isTrigger()) {
            return hasSums ? name + "?granularity=PT1H` or `daily`: it has sums only" : "none";
        }
        return name + '`' + (hasSums ? ", its sums with `granularity`" : "");
    }

    private static String row(String name, String value) {
        return "| " + name + " | " + value + " |\n";
    }

    private String composite(Composite body) {
        StringBuilder text = new StringBuilder((type.isRead() ? "Read it as `" : "Write it as `") + body.name()
                + "` of `io.github.camelfitbit.body`.\n\n" + members(body));
        List<Composite> all = new ArrayList<>(described.parts(body));
        all.forEach(part -> text.append("\n### `" + part.name() + "`\n\n" + part.is() + "\n\n" + members(part)));
        all.add(body);
        described
                .wordsOf(all)
                .forEach((name, words) -> text.append("\n### `" + name + "`\n\n"
                        + words.stream().map(word -> '`' + word + '`').collect(Collectors.joining(", ")) + '\n'));
        return text.toString();
    }

    private String members(Composite body) {
        if (body.members().isEmpty()) {
            return "It has no members: its time says it all.\n";
        }
        return "| Member | Kind | Unit | Range | When written | |\n|---|---|---|---|---|---|\n"
                + body.members().stream().map(this::member).collect(Collectors.joining());
    }

    private String member(Entry entry) {
        String kind = described.isObject(entry) || described.isWord(entry) ? '`' + entry.kind() + '`' : entry.kind();
        return "| `" + entry.name() + "` | " + (entry.isList() ? "list of " : "") + kind + " | "
                + (entry.unit() == null ? "" : entry.unit()) + " | " + limits(entry.range()) + " | "
                + (type.isWritten() ? written(entry) : "") + " | " + entry.is() + " |\n";
    }

    private static String written(Entry entry) {
        return Stream.of(
                        entry.isOutput() ? "the vendor's own" : "",
                        entry.isRequired() ? "required" : "",
                        limits(entry.plausible()))
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String limits(@Nullable List<Number> limits) {
        return limits == null ? "" : limits.get(0) + " to " + limits.get(1);
    }
}
