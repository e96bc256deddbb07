package io.github.camelfitbit.documentation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.remote.fitbit.web.WebOperation;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import io.github.camelfitbit.remote.fitbit.web.WebParameter;

/** The table of all operations of the Fitbit Web API, as Markdown. */
final class WebOperationsTable {

    private WebOperationsTable() {}

    static String text() {
        return "| Id | Request | Parameters | Scopes | Limits | Answer | At Google |\n|---|---|---|---|---|---|---|\n"
                + WebOperations.all().stream().map(WebOperationsTable::row).collect(Collectors.joining());
    }

    private static String row(WebOperation operation) {
        return Tables.row(
                '`' + operation.id() + '`',
                operation.verb() + " `" + operation.path() + '`',
                parameters(operation),
                operation.scopes().isEmpty() ? "none" : Tables.code(operation.scopes()),
                limits(operation),
                answer(operation),
                operation.atGoogle() == null ? "" : '`' + operation.atGoogle() + '`');
    }

    private static String parameters(WebOperation operation) {
        Stream<String> body = operation.bodyMembers().isEmpty()
                ? Stream.empty()
                : Stream.of("a JSON body with " + Tables.code(operation.bodyMembers()));
        return Stream.concat(
                        operation.parameters().stream()
                                .filter(parameter -> !parameter.name().equals("u"))
                                .map(WebOperationsTable::parameter),
                        body)
                .collect(Collectors.joining("; "));
    }

    private static String parameter(WebParameter parameter) {
        String needed = parameter.isRequired() ? "*" : "";
        String otherwise = parameter.otherwise() == null ? "" : ", else " + parameter.otherwise();
        return '`' + parameter.name() + '`' + needed + " " + Tables.cell(parameter.meaning()) + otherwise;
    }

    private static String limits(WebOperation operation) {
        String range = operation.longestRange() == null ? "" : range(operation.longestRange());
        String one = operation.facts().getOrDefault("one", List.of()).stream()
                .map(names -> "exactly one of " + names.replace(",", ", "))
                .collect(Collectors.joining("; "));
        return Stream.of(range, one).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String range(String longest) {
        return Stream.of(longest.split(","))
                .map(limit -> limit.endsWith("h")
                        ? "24 hours"
                        : limit.contains(":")
                                ? limit.substring(0, limit.indexOf(':')) + " " + limit.substring(limit.indexOf(':') + 1)
                                        + " days"
                                : limit + " days")
                .collect(Collectors.joining(", "));
    }

    private static String answer(WebOperation operation) {
        String root = Objects.requireNonNullElse(operation.root(), "nothing");
        return switch (root) {
            case "nothing" -> root;
            case "{}" -> "an object";
            case "[]" -> "a list";
            case "text/xml" -> "bytes (TCX)";
            default -> '`' + root + '`' + (operation.isPaged() ? ", in pages" : "");
        };
    }
}
