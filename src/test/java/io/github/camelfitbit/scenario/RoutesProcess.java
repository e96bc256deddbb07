package io.github.camelfitbit.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.main.Main;

/** The quickstart's sessions in a process of their own, which can be killed. */
final class RoutesProcess {

    private RoutesProcess() {}

    /**
     * Starts one.
     *
     * @param simulatorUrl who tells the time
     * @param properties   on top of the quickstart's
     * @param log          where it writes what it has to say
     */
    static Process start(String simulatorUrl, Map<String, String> properties, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RoutesProcess.class.getName(),
                simulatorUrl));
        properties.forEach((name, value) -> command.add(name + "=" + value));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("no second process can be started", e);
        }
    }

    /** Runs until it is killed or asked to stop. */
    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("file:routes/quickstart/application.properties");
        main.configure()
                .withRoutesIncludePattern("file:routes/quickstart/sleep-to-json-lines.camel.yaml,"
                        + "file:routes/quickstart/exercise-to-json-lines.camel.yaml");
        main.bind("remoteClock", new RemoteClock(arguments[0]));
        main.addOverrideProperty("camel.component.fitbit.clock", "#bean:remoteClock");
        main.addOverrideProperty("camel.server.enabled", "false");
        for (String property : List.of(arguments).subList(1, arguments.length)) {
            String[] pair = property.split("=", 2);
            main.addOverrideProperty(pair[0], pair[1]);
        }
        main.run();
    }
}
