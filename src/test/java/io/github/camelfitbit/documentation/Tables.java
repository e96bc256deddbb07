package io.github.camelfitbit.documentation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.documentation.Catalogue.Entry;
import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.FitbitScopes;
import io.github.camelfitbit.oauth.endpoint.TokenRefusals;
import io.github.camelfitbit.remote.fitbit.FitbitFailures;
import io.github.camelfitbit.remote.fitbit.data.Reading;
import io.github.camelfitbit.remote.fitbit.data.Translation;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import io.github.camelfitbit.remote.google.GoogleFailures;
import org.jspecify.annotations.Nullable;

/** Tables of the documentation, as Markdown: options and headers from the catalogue, data types from their enum. */
final class Tables {

    private final Catalogue catalogue = new Catalogue();

    /** The table of that name. */
    String table(String name) {
        return switch (name) {
            case "component-options" -> options(catalogue.componentOptions(), entry -> !entry.isGroup());
            case "endpoint-path" -> options(catalogue.endpointOptions(), Entry::isPath);
            case "endpoint-options" -> options(catalogue.endpointOptions(), entry -> !entry.isPath());
            case "own-component-options" -> options(catalogue.componentOptions(), Entry::isOwn);
            case "own-endpoint-options" ->
                options(catalogue.endpointOptions(), entry -> entry.isOwn() && !entry.isPath());
            case "headers" -> headers();
            case "data-types" -> dataTypes();
            case "data-types-fitbit" -> dataTypesAtFitbit();
            case "web-operations" -> WebOperationsTable.text();
            case "failures-google-api" -> failures(GoogleFailures.TABLE);
            case "failures-google-token" -> failures(TokenRefusals.GOOGLE);
            case "failures-fitbit-api" -> failures(FitbitFailures.TABLE);
            case "failures-fitbit-token" -> failures(TokenRefusals.FITBIT);
            default -> throw new IllegalArgumentException("there is no table '" + name + "'");
        };
    }

    private static String options(List<Entry> entries, Predicate<Entry> which) {
        return "| Name | Group | Meaning | Default | Type |\n|---|---|---|---|---|\n"
                + entries.stream().filter(which).map(Tables::option).collect(Collectors.joining());
    }

    private static String option(Entry entry) {
        StringBuilder meaning = new StringBuilder(cell(entry.description()));
        if (!entry.values().isEmpty()) {
            meaning.append(" One of: ").append(code(entry.values())).append('.');
        }
        if (entry.isRequired()) {
            meaning.append(" Required.");
        }
        if (entry.isSecret()) {
            meaning.append(" Secret.");
        }
        String otherwise = entry.defaultValue().isEmpty() ? "" : '`' + entry.defaultValue() + '`';
        return row('`' + entry.name() + '`', entry.group(), meaning.toString(), otherwise, entry.type());
    }

    private String headers() {
        return "| Header | For | Meaning | Type |\n|---|---|---|---|\n"
                + catalogue.headers().stream()
                        .map(entry ->
                                row('`' + entry.name() + '`', audience(entry), cell(entry.description()), entry.type()))
                        .collect(Collectors.joining());
    }

    private static String audience(Entry header) {
        return switch (header.group()) {
            case "consumer" -> "triggers";
            case "producer" -> "actions";
            default -> "both";
        };
    }

    private static String dataTypes() {
        return "| Id | Kind | Operations | Scopes | Filter looks at | Largest page | Longest roll-up |"
                + " Vendor has notifications |\n|---|---|---|---|---|---|---|---|\n"
                + Stream.of(DataType.values()).map(Tables::dataType).collect(Collectors.joining());
    }

    private static String dataType(DataType type) {
        List<String> operations = Stream.of(DataOperation.values())
                .filter(type.operations()::contains)
                .map(DataOperation::text)
                .toList();
        List<String> members = Stream.of(
                        type.filter().physicalMember() == null
                                ? ""
                                : type.filterPrefix() + '.' + type.filter().physicalMember(),
                        type.filter().civilMember() == null
                                ? ""
                                : type.filterPrefix() + '.' + type.filter().civilMember())
                .filter(member -> !member.isEmpty())
                .toList();
        return row(
                '`' + type.id() + '`',
                type.kind().name().toLowerCase(Locale.ROOT),
                code(operations),
                code(ScopesOfType.of(type)),
                code(members),
                type.maxPageSize() + " records",
                type.maxRollUpDays() == 0 ? "no roll-up" : type.maxRollUpDays() + " days",
                type.isBeta() ? "no, beta" : type.hasWebhook() ? "yes" : "no");
    }

    private static String dataTypesAtFitbit() {
        return "| Id | Records | Whole days | Written | Scope | Why not |\n|---|---|---|---|---|---|\n"
                + Stream.of(DataType.values()).map(Tables::dataTypeAtFitbit).collect(Collectors.joining());
    }

    private static String dataTypeAtFitbit(DataType type) {
        Translation there = Translations.of(type).orElse(new Translation(null, List.of(), null, null));
        return row(
                '`' + type.id() + '`',
                days(there.records()),
                there.days().stream().findFirst().map(Tables::days).orElse(""),
                there.writing() == null ? "" : "yes",
                FitbitScopes.of(type).map(scope -> '`' + scope + '`').orElse(""),
                Translations.whyMissing(type));
    }

    private static String days(@Nullable Reading reading) {
        return reading == null ? "" : reading.days() == 1 ? "a day at a time" : reading.days() + " days at a time";
    }

    private static String failures(FailureTable table) {
        return "| Status | Reason | Remedy | What to do |\n|---|---|---|---|\n"
                + table.rows().stream()
                        .map(row -> row(
                                status(row),
                                reason(row.reason()),
                                '`' + row.remedy().name() + '`',
                                cell(row.nextStep())))
                        .collect(Collectors.joining());
    }

    /** The rows of the families 400 and 500 hold for all of their kind that have no row of their own. */
    private static String status(FailureTable.Row row) {
        return switch (row.status()) {
            case 400 -> "4xx";
            case 500 -> "5xx";
            default -> String.valueOf(row.status());
        };
    }

    private static String reason(String reason) {
        return switch (reason) {
            case FailureTable.ANY -> "any other";
            case FailureTable.NONE -> "none: a page, an empty body";
            default -> '`' + reason + '`';
        };
    }

    static String code(List<String> words) {
        return words.stream().map(word -> '`' + word + '`').collect(Collectors.joining(", "));
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
