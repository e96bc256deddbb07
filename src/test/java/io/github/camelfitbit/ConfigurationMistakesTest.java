package io.github.camelfitbit;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What cannot be meant is told when the context starts, with the option's name. */
class ConfigurationMistakesTest {

    @TempDir
    private Path folder;

    @Test
    void startsWithAClientAlone() {
        assertThatCode(() -> start(component -> {}, "direct:a", "fitbit:sleep/list"))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheMissingClient() {
        assertThat(mistake(component -> component.getOauth().setClientId(null))).contains("'clientId'", "missing");
        assertThat(mistake(component -> component.getOauth().setClientSecret(" ")))
                .contains("'clientSecret'");
    }

    @Test
    void startsWithAClientAtFitbitAlone() {
        assertThatCode(() -> start(this::fitbitAlone, "direct:a", "fitbit:connections/list"))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheOptionsOfTheFitbitWebApi() {
        assertThat(mistake(component -> component.getFitbitWeb().setFitbitClientSecret("s")))
                .contains("'fitbitClientId'", "missing");
        assertThat(mistake(component -> component.getOauth().setApi("fitbit-web")))
                .contains("fitbitClientId");
        assertThat(mistake(component -> component.getOauth().setApi("fitbit")))
                .contains("'api'", "google-health or fitbit-web");
        assertThat(mistake(component -> {
                    fitbitAlone(component);
                    component.getOauth().setApi("google-health");
                }))
                .contains("clientId");
        assertThat(mistake(component -> component.getFitbitWeb().setFitbitBaseUrl("api.fitbit.com")))
                .contains("'fitbitBaseUrl'");
    }

    private void fitbitAlone(FitbitComponent component) {
        component.getOauth().setClientId(null);
        component.getOauth().setClientSecret(null);
        component.getFitbitWeb().setFitbitClientId("fitbit");
    }

    @Test
    void namesWhatNotificationsNeed() {
        assertThat(mistakeOfReceiving("")).contains("'webhookSecrets'", "missing");
        assertThat(mistakeOfReceiving("?api=fitbit-web")).contains("'fitbitClientSecret'", "missing");
        assertThat(mistakeOfReceiving("?api=fitbit")).contains("'api'", "google-health or fitbit-web");
        assertThat(mistake(component -> component.getWebhook().setWebhookKeysetUri("keys.json")))
                .contains("'webhookKeysetUri'", "keys.json");
        assertThat(mistake(component -> component.getWebhook().setWebhookMaxBodyBytes(9)))
                .contains("'webhookMaxBodyBytes'", "at least 1024");
    }

    private static String mistakeOfReceiving(String options) {
        return mistake(component -> {}, "direct:a", "fitbit:notifications/receive" + options);
    }

    @Test
    void neverWritesTokensUnencrypted() {
        assertThat(mistake(component -> component.getStore().setStoreDirectory(folder.toString())))
                .contains("'encryptionKey'", "openssl rand -base64 32");
    }

    @Test
    void doesNotRepeatAKeyThatIsNone() {
        String message = mistake(component -> {
            component.getStore().setStoreDirectory(folder.toString());
            component.getStore().setEncryptionKey("c2VjcmV0LWJ1dC1zaG9ydA==");
        });

        assertThat(message).contains("encryptionKey").doesNotContain("c2VjcmV0");
    }

    @Test
    void namesComponentOptionsThatCannotBeMeant() {
        assertThat(mistake(component -> component.setBaseUrl("health.googleapis.com")))
                .contains("'baseUrl'", "health.googleapis.com");
        assertThat(mistake(component -> component.setTimeZone("Mars/Olympus"))).contains("'timeZone'", "Mars/Olympus");
        assertThat(mistake(component -> component.setConcurrentConnections(0)))
                .contains("'concurrentConnections'", "at least 1");
        assertThat(mistake(component -> component.getThrottle().setMaxWait("a while")))
                .contains("'maxWait'", "a while");
        assertThat(mistake(component -> component.getThrottle().setRequestsPerMinutePerPerson(0)))
                .contains("'requestsPerMinutePerPerson'");
        assertThat(mistake(component -> component.getOauth().setRedirectUri("/callback")))
                .contains("'redirectUri'");
        assertThat(mistake(component -> component.getProject().setProjectNumber("my-project")))
                .contains("'projectNumber'", "my-project");
        assertThat(mistake(component -> {
                    component.getProject().setProjectNumber("123456789012");
                    component.getProject().setServiceAccountKey("nowhere/key.json");
                }))
                .contains("'serviceAccountKey'")
                .doesNotContain("nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fitbit:sleeep                      | sleeep",
                "fitbit:sleep/list                  | is an action",
                "fitbit:identity                    | is no trigger",
                "fitbit:total-calories              | is no trigger",
                "fitbit:skin-temperature            | camel.component.fitbit.beta=true",
                "fitbit:sleep?startFrom=tomorrowish | startFrom",
                "fitbit:sleep?lookback=2 days       | lookback",
                "fitbit:sleep?batchSize=0           | batchSize",
                "fitbit:sleep?maxMessagesPerPoll=-1 | maxMessagesPerPoll",
                "fitbit:weight?ownWrites=sometimes   | 'ownWrites' is 'sometimes'",
                "fitbit:connections?events=married   | 'events' names 'married'",
                "fitbit:connections?startFrom=later  | startFrom",
                "fitbit:sleep?unheardOf=1           | unheardOf"
            })
    void refusesTriggersThatCannotBeMeant(String uri, String named) {
        assertThat(mistake(component -> {}, uri, "log:out")).contains(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fitbit:sleeep/list             | sleeep",
                "fitbit:sleep                   | needs an operation",
                "fitbit:sleep/daily-roll-up     | no 'daily-roll-up' for 'sleep'",
                "fitbit:skin-temperature/list   | camel.component.fitbit.beta=true",
                "fitbit:floors/list             | no 'list' for 'floors'",
                "fitbit:steps/create            | no 'create' for 'steps'",
                "fitbit:sleep/frobnicate        | frobnicate",
                "fitbit:sleep/list?from=Caturday| 'from'",
                "fitbit:sleep/list?to=32-13     | 'to'",
                "fitbit:sleep/list?sources=google-wearables | lists sleep of all sources only",
                "fitbit:weight/list?sources=watches | 'sources' is 'watches'",
                "fitbit:subscribers/list        | 'projectNumber' is missing",
                "fitbit:connections/list?api=garmin | 'api' is 'garmin'",
                "fitbit:connections/list?state=well | 'state'",
                "fitbit:connections/list?limit=0    | 'limit'"
            })
    void refusesActionsThatCannotBeMeant(String uri, String named) {
        assertThat(mistake(component -> {}, "direct:a", uri)).contains(named);
    }

    private static String mistake(Consumer<FitbitComponent> configuration) {
        return mistake(configuration, "direct:a", "fitbit:sleep/list");
    }

    private static String mistake(Consumer<FitbitComponent> configuration, String from, String to) {
        Throwable failure = catchThrowable(() -> start(configuration, from, to));
        assertThat(failure).as("the context must not start").isNotNull();
        StringBuilder messages = new StringBuilder();
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .forEach(cause -> messages.append(cause.getMessage()).append('\n'));
        return messages.toString();
    }

    private static void start(Consumer<FitbitComponent> configuration, String from, String to) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            FitbitComponent component = new FitbitComponent();
            component.getOauth().setClientId("client");
            component.getOauth().setClientSecret("secret");
            configuration.accept(component);
            camel.addComponent("fitbit", component);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(from).routeId("mistaken").to(to);
                }
            });
            camel.start();
        }
    }
}
