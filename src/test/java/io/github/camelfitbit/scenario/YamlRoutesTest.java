package io.github.camelfitbit.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class YamlRoutesTest {

    private static final Path CATALOGUE = Path.of("src/generated/resources/META-INF/io/github/camelfitbit/fitbit.json");

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() {
        camel.stop();
    }

    static Stream<Path> files() {
        return YamlRoutes.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRouteHasAnIdOfItsOwnAndADescription(Path file) throws Exception {
        assertThat(routesOf(file)).isNotEmpty().allSatisfy(route -> {
            assertThat(route.hasCustomIdAssigned()).isTrue();
            assertThat(route.getDescriptionText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCatalogueKnowsEveryOptionOfEveryFitbitUri(Path file) throws Exception {
        DefaultCamelCatalog catalogue = new DefaultCamelCatalog();
        catalogue.addComponent("fitbit", "io.github.camelfitbit.FitbitComponent", Files.readString(CATALOGUE));

        List<String> uris = routesOf(file).stream()
                .flatMap(YamlRoutesTest::uris)
                .filter(uri -> uri.startsWith("fitbit:"))
                .toList();

        assertThat(uris).isNotEmpty().allSatisfy(uri -> {
            EndpointValidationResult result = catalogue.validateEndpointProperties(uri, true);
            assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
        });
    }

    /** Camel writes {@code appendChars} behind the body, in a write of its own: a kill in between glues two lines. */
    @ParameterizedTest
    @MethodSource("files")
    void aKillLeavesNoLineWithoutItsEnd(Path file) throws Exception {
        assertThat(routesOf(file).stream().flatMap(YamlRoutesTest::uris))
                .noneMatch(uri -> uri.startsWith("file:") && uri.contains("appendChars"));
    }

    @Test
    void theIdsOfAllRoutesDiffer() throws Exception {
        List<String> ids = new ArrayList<>();
        for (Path file : YamlRoutes.files()) {
            YamlRoutes.add(camel, file);
        }
        camel.getRouteDefinitions().forEach(route -> ids.add(route.getRouteId()));

        assertThat(ids).hasSizeGreaterThanOrEqualTo(YamlRoutes.files().size()).doesNotHaveDuplicates();
    }

    private List<RouteDefinition> routesOf(Path file) throws Exception {
        YamlRoutes.add(camel, file);
        return camel.getRouteDefinitions();
    }

    private static Stream<String> uris(RouteDefinition route) {
        Stream<String> targets =
                ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class).stream()
                        .map(ToDefinition::getEndpointUri);
        return Stream.concat(Stream.of(route.getInput().getEndpointUri()), targets);
    }
}
