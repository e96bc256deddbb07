package io.github.camelfitbit.benchmark;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.camelfitbit.FitbitComponent;
import io.github.camelfitbit.FitbitConstants;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context whose component talks to a simulator in another process. */
final class Fitbit implements AutoCloseable {

    static final String REDIRECT_URI = "http://localhost:8080/fitbit/callback";

    private final UnaryOperator<String> browser;
    private final CamelContext camel = new DefaultCamelContext();

    Fitbit(SimulatorProcess simulator) {
        this(
                simulator.url(),
                link -> simulator.get(link).headers().firstValue("Location").orElseThrow());
    }

    /** @param browser follows a link to where somebody consents; answers where it is sent back to */
    Fitbit(String url, UnaryOperator<String> browser) {
        this.browser = browser;
        FitbitComponent component = component();
        component.setBaseUrl(url);
        component.getOauth().setClientId("benchmark");
        component.getOauth().setClientSecret("benchmark-secret");
        component.getOauth().setRedirectUri(REDIRECT_URI);
        component.getOauth().setAuthorizationEndpoint(url + "/o/oauth2/v2/auth");
        component.getOauth().setTokenEndpoint(url + "/token");
        component.getOauth().setRevocationEndpoint(url + "/revoke");
    }

    FitbitComponent component() {
        return camel.getComponent("fitbit", FitbitComponent.class);
    }

    /** Sets the budgets out of the way. */
    Fitbit unthrottled() {
        component().getThrottle().setRequestsPerMinutePerPerson(100_000_000);
        component().getThrottle().setRequestsPerMinutePerProject(100_000_000);
        component().getThrottle().setRequestsPerDayPerProject(100_000_000_000L);
        return this;
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
        String back = browser.apply(link);
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
