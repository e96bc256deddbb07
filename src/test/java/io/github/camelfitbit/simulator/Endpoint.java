package io.github.camelfitbit.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A subscriber's endpoint that knows its secret and lets nobody else in, unless told to be careless. */
public final class Endpoint implements AutoCloseable {
    private final HttpServer server;
    private final String secret;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String[]> signed = new CopyOnWriteArrayList<>();
    private volatile boolean careless;
    private volatile boolean busy;

    /**
     * @param secret the whole Authorization header that it lets in
     */
    public Endpoint(String secret) {
        this.secret = secret;
        this.server = listen();
    }

    private HttpServer listen() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public String uri() {
        return "http://localhost:" + server.getAddress().getPort() + "/webhook";
    }

    /** From now on it lets everybody in. */
    void becomeCareless() {
        careless = true;
    }

    /** From now on it takes no notification, or takes them again. */
    void becomeBusy(boolean on) {
        busy = on;
    }

    /** Verb, user agent and body of each request. */
    List<String> received() {
        return List.copyOf(received);
    }

    /** Signature and body of each notification. */
    List<String[]> signed() {
        return List.copyOf(signed);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent") + " " + body);
            String signature = exchange.getRequestHeaders().getFirst("GOOGLE-HEALTH-API-SIGNATURE");
            if (signature != null) {
                signed.add(new String[] {signature, body});
            }
            boolean known = secret.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known || careless ? taken(body) : 401, -1);
        }
    }

    private int taken(String body) {
        if (body.contains("verification")) {
            return 201;
        }
        return busy ? 503 : 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
