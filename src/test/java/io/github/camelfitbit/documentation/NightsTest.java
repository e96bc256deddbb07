package io.github.camelfitbit.documentation;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelfitbit.FitbitComponent;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The route that the README begins with, and the test of one's own routes that it shows. */
// begin simulator-test
class NightsTest {

    static final String REDIRECT_URI = "http://localhost:8080/fitbit/callback";

    @RegisterExtension
    final SimulatorExtension cloud =
            SimulatorExtension.with(() -> Simulator.builder().people(2).redirectUri(REDIRECT_URI));

    @TempDir
    Path folder = Path.of("");

    @Test
    void writesEveryNightOfTheLastWeekIntoAFileOfItsOwn(Simulator simulator) throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            configure(camel.getComponent("fitbit", FitbitComponent.class), simulator);
            camel.getPropertiesComponent().addInitialProperty("nights.folder", folder.toString());
            camel.start();
            connect(camel, simulator, "alice");
            // after the consent: a trigger polls soon after its start, and then every 15 minutes
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.resolveResource(camel, "file:examples/jbang/nights.camel.yaml"));

            await().untilAsserted(() -> assertThat(nights("alice"))
                    .hasSizeGreaterThan(5)
                    .allMatch(json -> json.contains("\"change\":\"new\"")));
        }
    }

    /** Points the component at the simulator, and lets both live by the same clock. */
    private static void configure(FitbitComponent fitbit, Simulator simulator) {
        fitbit.setBaseUrl(simulator.baseUrl());
        fitbit.setClock(simulator.clock());
        fitbit.getOauth().setClientId(simulator.clientId());
        fitbit.getOauth().setClientSecret(simulator.clientSecret());
        fitbit.getOauth().setRedirectUri(REDIRECT_URI);
        fitbit.getOauth().setAuthorizationEndpoint(simulator.baseUrl() + "/o/oauth2/v2/auth");
        fitbit.getOauth().setTokenEndpoint(simulator.baseUrl() + "/token");
        fitbit.getOauth().setRevocationEndpoint(simulator.baseUrl() + "/revoke");
    }

    /** Lets a person consent, as a browser would. */
    private static void connect(CamelContext camel, Simulator simulator, String person) throws Exception {
        try (FluentProducerTemplate ask = camel.createFluentProducerTemplate()) {
            String url = ask.withHeader("CamelFitbitConnection", person)
                    .to("fitbit:connections/authorize-url")
                    .request(String.class);
            URI back = URI.create(simulator.consent(url).as(person).approve());
            Map<String, Object> callback = URISupport.parseQuery(back.getRawQuery());
            callback.replaceAll((name, value) -> URLDecoder.decode(value.toString(), StandardCharsets.UTF_8));
            ask.withHeaders(callback).to("fitbit:connections/complete").request();
        }
    }

    private List<String> nights(String person) throws Exception {
        Path files = folder.resolve(person).resolve("sleep");
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .map(Page::contentOf)
                    .toList();
        }
    }
}
// end simulator-test
