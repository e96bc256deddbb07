package io.github.camelfitbit.benchmark;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelfitbit.FitbitComponent;
import io.github.camelfitbit.FitbitConstants;

/** A Camel context whose component talks to a simulator in another process. */
final class Fitbit implements AutoCloseable {

    static final String REDIRECT_URI = "http://localhost:8080/fitbit/callback";

    private final SimulatorProcess simulator;
    private final CamelContext camel = new DefaultCamelContext();

    Fitbit(SimulatorProcess simulator) {
        this.simulator = simulator;
        FitbitComponent component = component();
        component.setBaseUrl(simulator.url());
        component.getOauth().setClientId("benchmark");
        component.getOauth().setClientSecret("benchmark-secret");
        component.getOauth().setRedirectUri(REDIRECT_URI);
        component.getOauth().setAuthorizationEndpoint(simulator.url() + "/o/oauth2/v2/auth");
        component.getOauth().setTokenEndpoint(simulator.url() + "/token");
        component.getOauth().setRevocationEndpoint(simulator.url() + "/revoke");
    }

    FitbitComponent component() {
        return camel.getComponent("fitbit", FitbitComponent.class);
    }

    CamelContext camel() {
        return camel;
    }

    Fitbit start() {
        camel.start();
        return this;
    }

    /** Connects the person of this name under the same key. */
    void connect(ProducerTemplate template, String person) {
        String link = template.requestBody(
                "fitbit:connections/authorize-url?connection=" + person + "&loginHint=" + person, null, String.class);
        String back = simulator.get(link).headers().firstValue("Location").orElseThrow();
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String parameter : URI.create(back).getRawQuery().split("&")) {
            String[] pair = parameter.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        template.requestBodyAndHeaders("fitbit:connections/complete", null, parameters, Map.class);
    }

    /** The header that names the connection. */
    static Map<String, Object> connection(String key) {
        return Map.of(FitbitConstants.CONNECTION, key);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
