package io.github.camelfitbit.remote.fitbit.web;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: one operation of the Fitbit Web API. Immutable.
 *
 * @param id         such as {@code activity.summary}
 * @param verb       the HTTP method
 * @param path       the template, with {@code {name}} for each parameter of the path
 * @param scopes     what the person must have granted; {@code value=scope} when a parameter has that value
 * @param parameters in the order of the table, those of the path first
 * @param facts      what else the table says, by name, as it stands there
 */
public record WebOperation(
        String id,
        String verb,
        String path,
        List<String> scopes,
        List<WebParameter> parameters,
        Map<String, List<String>> facts) {

    /** A list without a name. */
    private static final String BARE_LIST = "[]";

    public WebOperation {
        scopes = List.copyOf(scopes);
        parameters = List.copyOf(parameters);
        facts = Map.copyOf(facts);
    }

    /** A parameter by its name. */
    public Optional<WebParameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /**
     * Checks what is known of a call before it is made; what is missing may still come.
     *
     * @throws InvalidArgumentException when a parameter is unknown, or a value breaks its rule
     */
    public void check(Map<String, ?> parameters, ZonedDateTime now) {
        WebArguments.check(this, parameters, now);
    }

    /** The scopes that a call with these values needs. */
    public List<String> scopes(Collection<String> values) {
        return scopes.stream().flatMap(scope -> needed(scope, values)).toList();
    }

    private static Stream<String> needed(String scope, Collection<String> values) {
        int equals = scope.indexOf('=');
        return equals < 0 || values.contains(scope.substring(0, equals))
                ? Stream.of(scope.substring(equals + 1))
                : Stream.empty();
    }

    /** Where the records of the answer are; null when the answer is empty. */
    public @Nullable String root() {
        return isPaged() ? fact("pages") : fact("root");
    }

    /** Whether the answer goes on behind {@code pagination.next}. */
    public boolean isPaged() {
        return facts.containsKey("pages");
    }

    /** Whether the answer is JSON. */
    public boolean isJson() {
        return !"text/xml".equals(root());
    }

    /** Whether the answer is a list without a name. */
    public boolean isBareList() {
        return BARE_LIST.equals(root());
    }

    /** The longest range, such as {@code 100}, {@code 24h} or {@code 1095,activityCalories:30}; null for none. */
    public @Nullable String longestRange() {
        return fact("max");
    }

    /** The members that the body must have; empty when none is sent. */
    public List<String> bodyMembers() {
        return List.of(Optional.ofNullable(fact("body")).orElse("").split(",")).stream()
                .filter(member -> !member.isEmpty())
                .toList();
    }

    /** What says the same for connections to the Google Health API, such as {@code sleep/list}; null for nothing. */
    public @Nullable String atGoogle() {
        return fact("google");
    }

    private @Nullable String fact(String name) {
        return facts.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
}
