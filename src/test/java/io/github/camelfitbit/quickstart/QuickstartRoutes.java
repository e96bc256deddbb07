package io.github.camelfitbit.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.ConsentRequiredException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** The YAML routes in camel-main, as {@code routes/quickstart/application.properties} says, with the simulator for Google. */
final class QuickstartRoutes implements AutoCloseable {
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8099;

    private final Main main;
    private final Folder folder;
    private final String url;
    private final Browser browser;

    private QuickstartRoutes(Main main, Folder folder, String url, SimulatedGoogle google) {
        this.main = main;
        this.folder = folder;
        this.url = url;
        this.browser = new Browser(google);
    }

    /** Starts the connect page; the other routes wait for {@link #startAll}. */
    static QuickstartRoutes start(Folder folder, SimulatedGoogle google) throws IOException {
        int port = freePort();
        String url = "http://localhost:" + port;
        Main main = new Main();
        // Ctrl-C is the quickstart's own
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.configure()
                .withRoutesIncludePattern("file:routes/quickstart/*.camel.yaml,file:routes/connect/*.camel.yaml");
        main.setDefaultPropertyPlaceholderLocation("file:routes/quickstart/application.properties");
        main.bind("simulatedClock", google.clock());
        google.properties(url + "/fitbit/callback").forEach(main::addOverrideProperty);
        main.addOverrideProperty("camel.component.fitbit.clock", "#bean:simulatedClock");
        main.addOverrideProperty("camel.component.fitbit.encryptionKey", folder.encryptionKey());
        main.addOverrideProperty("camel.server.port", String.valueOf(port));
        main.addOverrideProperty("quickstart.directory", folder.path().toString());
        main.addOverrideProperty("quickstart.delay", "3000");
        main.addOverrideProperty("camel.main.autoStartupExcludePattern", "fitbit:*,timer:*");
        main.start();
        return new QuickstartRoutes(main, folder, url, google);
    }

    private static int freePort() throws IOException {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // taken: the next one
            }
        }
        throw new IOException("ports " + FIRST_PORT + " to " + LAST_PORT + " are all taken: end what listens there");
    }

    String whereToLook(SimulatedGoogle google) {
        return """

                camel-fitbit quickstart
                  what flows     %1$s/*.jsonl and %1$s/steps-per-day/*.csv
                  the routes     routes/quickstart/*.camel.yaml, routes/connect/connect.camel.yaml
                  the page       %2$s/fitbit (who is connected, and connecting: yourself, as one of the simulated people)
                  the vendor     %3$s (simulator; time runs ten times as fast)
                """
                .formatted(folder.path(), url, google.url());
    }

    /** Sends everybody who is not connected through consent; whoever is connected is left alone. */
    void connect(List<String> people) throws Exception {
        Set<String> connected = connected();
        for (String person : people) {
            if (!connected.contains(person)) {
                browser.connect(url + "/fitbit", person);
            }
        }
    }

    /** Finds out whose tokens the vendor refuses before the routes do: those connections then ask for consent. */
    void renewTokens() throws IOException {
        try (ProducerTemplate template = main.getCamelContext().createProducerTemplate()) {
            for (String person : connected()) {
                renewTokens(template, person);
            }
        }
    }

    private static void renewTokens(ProducerTemplate template, String person) {
        try {
            template.requestBodyAndHeader("fitbit:connections/refresh", null, FitbitConstants.CONNECTION, person);
        } catch (CamelExecutionException e) {
            if (!(e.getCause() instanceof ConsentRequiredException)) {
                throw e;
            }
        }
    }

    void startAll() throws Exception {
        main.getCamelContext().getRouteController().startAllRoutes();
    }

    private Set<String> connected() throws IOException {
        try (ProducerTemplate template = main.getCamelContext().createProducerTemplate()) {
            List<?> connections = template.requestBody("fitbit:connections/list", null, List.class);
            return connections.stream()
                    .map(Map.class::cast)
                    .filter(connection -> "CONNECTED".equals(connection.get("state")))
                    .map(connection -> String.valueOf(connection.get("connection")))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void close() {
        main.stop();
    }
}
