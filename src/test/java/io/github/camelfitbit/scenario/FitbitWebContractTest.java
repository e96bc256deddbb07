package io.github.camelfitbit.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camelfitbit.remote.fitbit.web.WebOperation;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import io.github.camelfitbit.scenario.FitbitDocument.Asked;
import io.github.camelfitbit.simulator.AskedRequest;
import io.github.camelfitbit.simulator.Fault;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules.ApplicationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation, parameter and value of the vendor's OpenAPI document is reached through an endpoint, and arrives as the
 * document says. {@code -Dreference.dir=...} names the folder with the document, which is not part of the project.
 */
class FitbitWebContractTest {

    /** What the vendor's own pages have and the document lacks. */
    private static final Set<String> BEYOND_THE_DOCUMENT =
            Set.of("subscription.create.all", "subscription.delete.all", "subscription.list.all");

    /** Not {@code web/...}: these are the component's own business. */
    private static final Set<String> OTHERWISE = Set.of("oauthToken", "revoke");

    /** What the component never says there: state belongs to the way through the browser, the other to the implicit flow. */
    private static final Set<String> LEFT_OUT = Set.of("oauthToken state", "oauthToken expires_in");

    /** What forms and headers carried, by path: their values are secrets, and no log has them. */
    private final Set<String> carried = new ConcurrentSkipListSet<>();

    private FitbitWorld fitbit;
    private FitbitDocument document;

    @BeforeEach
    void read() throws Exception {
        String folder = System.getProperty("reference.dir", "");
        Assumptions.assumeFalse(folder.isBlank(), "no document of the vendor: set -Dreference.dir");
        document = new FitbitDocument(text(Path.of(folder, "fitbit-web-api.openapi.json")));
        fitbit = watched(new FitbitWorld(FitbitWorld.ALL_SCOPES, 100_000)).connect("fitbit-web", "alice");
    }

    private FitbitWorld watched(FitbitWorld watched) {
        watched.world.simulator.fail(
                Fault.of("watch", this::carry).on("fitbit.*").always());
        return watched;
    }

    private Answer carry(Ask ask, Function<Ask, Answer> normally) {
        Answer answer = normally.apply(ask);
        if (answer.status() < 300) {
            boolean isForm = ask.hasContentType("application/x-www-form-urlencoded");
            Set<String> form = isForm ? Ask.parameters(ask.body()).keySet() : Set.of();
            form.forEach(name -> carried.add(ask.path() + ' ' + name));
            ask.header("authorization").ifPresent(any -> carried.add(ask.path() + " Authorization"));
        }
        return answer;
    }

    @AfterEach
    void close() {
        if (fitbit != null) {
            fitbit.close();
        }
    }

    @Test
    void reachesEveryOperationParameterAndValueOfTheDocument() throws Exception {
        Set<String> covered = new TreeSet<>();
        Set<String> reached = new TreeSet<>();
        Set<String> arrived = new TreeSet<>();
        for (FitbitDocument.Operation operation : document.operations()) {
            if (!OTHERWISE.contains(operation.id())) {
                WebOperation ours = ours(operation);
                drive(ours, operation).forEach(name -> arrived.add(operation.id() + ' ' + name));
                reached.add(ours.id());
                covered.add(operation.id());
            }
        }
        for (String id : BEYOND_THE_DOCUMENT) {
            drive(WebOperations.get(id), null);
            reached.add(id);
            covered.add(id);
        }
        covered.add(otherwise("connections/refresh", "fitbit.oauth.token", "oauthToken"));
        covered.add(otherwise("connections/disconnect", "fitbit.oauth.revoke", "revoke"));

        int total = document.operations().size() + BEYOND_THE_DOCUMENT.size();
        System.out.println("fitbit-web.operations.covered=" + covered.size());
        System.out.println("fitbit-web.operations.total=" + total);
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        WebOperations.all().stream().map(WebOperation::id).toList());
        assertThat(covered).hasSize(total);
        withoutASecret();
        countParameters(arrived);
    }

    /** Such an application names itself in the form, where others have a header. */
    private void withoutASecret() throws Exception {
        try (FitbitWorld client = new FitbitWorld("sleep", 150, ApplicationType.CLIENT)) {
            watched(client).connect("fitbit-web", "alice");
        }
    }

    private void countParameters(Set<String> arrived) {
        Set<String> all = new TreeSet<>();
        for (FitbitDocument.Operation operation : document.operations()) {
            operation.parameters().forEach(name -> {
                all.add(operation.id() + ' ' + name);
                if (carried.contains(operation.path() + ' ' + name)) {
                    arrived.add(operation.id() + ' ' + name);
                }
            });
        }
        assertThat(all).containsAll(LEFT_OUT);
        assertThat(arrived).doesNotContainAnyElementsOf(LEFT_OUT);
        all.removeAll(LEFT_OUT);
        arrived.retainAll(all);
        count("parameters", all, arrived, name -> !name.contains("="));
        count("enums", all, arrived, name -> name.contains("="));
        assertThat(arrived).isEqualTo(all);
    }

    private static void count(String what, Set<String> all, Set<String> arrived, Predicate<String> isOne) {
        System.out.println("fitbit-web." + what + ".covered="
                + arrived.stream().filter(isOne).count());
        System.out.println(
                "fitbit-web." + what + ".total=" + all.stream().filter(isOne).count());
    }

    private String otherwise(String action, String method, String id) {
        long before = fitbit.world.simulator.counters().requests(method);
        fitbit.world.action(action + "?connection=alice", null, Map.of(), Object.class);
        assertThat(fitbit.world.simulator.counters().requests(method))
                .as(action)
                .isGreaterThan(before);
        return id;
    }

    private static WebOperation ours(FitbitDocument.Operation operation) {
        return WebOperations.all().stream()
                .filter(ours -> ours.verb().equals(operation.verb())
                        && FitbitDocument.shape(ours.path()).equals(operation.shape()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation for " + operation));
    }

    /** Calls it in every way; answers the parameters that arrived. */
    private Set<String> drive(WebOperation ours, FitbitDocument.@org.jspecify.annotations.Nullable Operation theirs) {
        Set<String> seen = new TreeSet<>();
        for (Map<String, Object> values : new FitbitSamples(fitbit).ways(ours, theirs)) {
            fitbit.world.simulator.clock().advance(Duration.ofMinutes(1)); // so that the hour has calls enough
            new FitbitSamples(fitbit).prepare(ours, values);
            Object answer = fitbit.web(ours.id(), values, FitbitSamples.body(ours));
            AskedRequest request = fitbit.asked();
            Asked asked = new Asked(ours.path(), request.path(), request.query());
            assertThat(request.status()).as(ours.id() + values).isBetween(200, 204);
            assertThat(asked.arrived(values)).as(ours.id() + values).isTrue();
            assertShape(ours, values, answer);
            seen.addAll(theirs == null ? Set.of() : theirs.named(ours, asked, values));
        }
        return seen;
    }

    private static void assertShape(WebOperation ours, Map<String, Object> values, Object answer) {
        String root = ours.root();
        if (root == null) {
            assertThat(answer).as(ours.id()).isEqualTo("");
        } else if (!ours.isJson()) {
            assertThat(answer).as(ours.id()).isInstanceOf(byte[].class);
        } else if (ours.isBareList()) {
            assertThat(answer).as(ours.id()).isInstanceOf(List.class);
        } else if (!root.equals("{}")) {
            String named = root.replace(
                    "{resource}", values.getOrDefault("resource", "").toString());
            assertThat(((Map<?, ?>) answer).isEmpty() || ((Map<?, ?>) answer).containsKey(named))
                    .as(ours.id() + named)
                    .isTrue();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
