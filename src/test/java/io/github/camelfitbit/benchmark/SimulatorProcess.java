package io.github.camelfitbit.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.camelfitbit.simulator.SimulatorMain;

/** The simulator in a process of its own, so that its work is not measured as ours. */
final class SimulatorProcess implements AutoCloseable {

    private static final String READY = "simulator.url=";

    private final Process process;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private SimulatorProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static SimulatorProcess start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx2g",
                "-classpath",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName(),
                "--port",
                "0",
                "--limits-off",
                "--auto-consent",
                "--client-id",
                "benchmark",
                "--client-secret",
                "benchmark-secret",
                "--redirect-uri",
                Fitbit.REDIRECT_URI));
        command.addAll(Arrays.asList(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String line = output.readLine();
            if (line == null || !line.startsWith(READY)) {
                throw new IllegalStateException("the simulator did not start: " + line);
            }
            return new SimulatorProcess(process, line.substring(READY.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    /** A GET without following redirects. */
    HttpResponse<String> get(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).build());
    }

    HttpResponse<String> post(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
