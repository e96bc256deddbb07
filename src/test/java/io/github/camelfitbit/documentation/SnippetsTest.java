package io.github.camelfitbit.documentation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.FitbitComponent;
import io.github.camelfitbit.FitbitEndpoint;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages show can be used as it stands. */
class SnippetsTest {

    private final DefaultCamelCatalog catalog = new DefaultCamelCatalog();

    SnippetsTest() {
        catalog.addComponent("fitbit", FitbitComponent.class.getName(), new Catalogue().text());
    }

    static Stream<Page.Snippet> yaml() {
        return Page.all().stream().flatMap(page -> page.snippets("yaml").stream());
    }

    static Stream<Path> routeFiles() {
        return Stream.of("routes", "examples")
                .map(Page::file)
                .filter(Files::isDirectory)
                .flatMap(folder -> Page.filesIn(folder, 9))
                .filter(file -> file.toString().endsWith(".camel.yaml"));
    }

    static Stream<Page.Snippet> properties() {
        return Page.all().stream().flatMap(page -> page.snippets("properties").stream());
    }

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void yamlRoutesLoadAndTheirOptionsAreInTheCatalogue(Page.Snippet snippet) throws Exception {
        checkRoutes(context -> load(context, ResourceHelper.fromString("snippet.camel.yaml", snippet.code())));
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void exampleRoutesLoadAndTheirOptionsAreInTheCatalogue(Path file) throws Exception {
        checkRoutes(context ->
                load(context, ResourceHelper.fromString(file.getFileName().toString(), Page.contentOf(file))));
    }

    @Test
    void theJavaRoutesLoadAndTheirOptionsAreInTheCatalogue() throws Exception {
        checkRoutes(context -> context.addRoutes(new HealthRoutes()));
        checkRoutes(context -> context.addRoutes(new NightRoutes()));
        checkRoutes(context -> context.addRoutes(new PatientRoutes()));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void propertiesAreInTheCatalogue(Page.Snippet snippet) {
        List<String> options = new Catalogue()
                .componentOptions().stream().map(Catalogue.Entry::name).toList();
        snippet.code()
                .lines()
                .filter(line -> line.startsWith("camel.component.fitbit."))
                .map(line -> line.substring("camel.component.fitbit.".length(), line.indexOf('=')))
                .forEach(option -> assertThat(options).contains(option));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void javaIsNeverWrittenIntoAPageByHand(Page page) {
        assertThat(page.writtenByHand().snippets("java"))
                .as("code that no compiler has seen; mark it in a source file and show the region")
                .isEmpty();
    }

    private static void load(CamelContext context, Resource resource) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(resource);
    }

    private void checkRoutes(Loading loading) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            FitbitComponent fitbit = context.getComponent("fitbit", FitbitComponent.class);
            fitbit.getOauth().setClientId("documentation");
            fitbit.getOauth().setClientSecret("documentation");
            fitbit.getWebhook().setWebhookSecrets("Bearer documentation");
            context.setAutoStartup(false);
            loading.into(context);
            context.start();
            assertThat(context.getRouteDefinitions()).isNotEmpty();
            for (Endpoint endpoint : context.getEndpoints()) {
                if (endpoint instanceof FitbitEndpoint found) {
                    check(found);
                }
            }
        }
    }

    private void check(FitbitEndpoint endpoint) throws Exception {
        boolean isTrigger = endpoint.getOperation() == null;
        EndpointValidationResult result =
                catalog.validateEndpointProperties(endpoint.getEndpointUri(), false, isTrigger, !isTrigger);
        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
        // the words and the times are checked when these are made, before anything starts
        if (isTrigger) {
            endpoint.createConsumer(exchange -> {}).close();
        } else {
            endpoint.createProducer().close();
        }
    }

    /** Puts routes into a context. */
    @FunctionalInterface
    private interface Loading {
        void into(CamelContext context) throws Exception;
    }
}
