package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** HTTP for the {@link Dispatcher}: one event loop, keep-alive, delays by timer so that slow answers hold nobody up. */
final class WebServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int BACKLOG = 1_024;

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final Dispatcher dispatcher;
    private final Supplier<Duration> latency;
    private final HttpServer server;

    WebServer(Dispatcher dispatcher, Supplier<Duration> latency, int port) {
        this.dispatcher = dispatcher;
        this.latency = latency;
        HttpServer configured = vertx.createHttpServer(new HttpServerOptions()
                .setHost(LOOPBACK)
                .setPort(port)
                .setAcceptBacklog(BACKLOG)
                .setHttp2ClearTextEnabled(false));
        configured.requestHandler(request -> request.body().onSuccess(body -> handle(request, body)));
        this.server = await(configured);
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        vertx.close().onComplete(result -> closed.complete(null));
        closed.join();
    }

    private HttpServer await(HttpServer configured) {
        CompletableFuture<HttpServer> listening = new CompletableFuture<>();
        configured.listen().onSuccess(listening::complete).onFailure(cause -> {
            vertx.close();
            listening.completeExceptionally(new IllegalStateException("cannot listen: " + cause.getMessage(), cause));
        });
        return listening.join();
    }

    private void handle(HttpServerRequest request, Buffer body) {
        String query = request.query() == null ? "" : request.query();
        Dispatcher.Received received = dispatcher.receive(ask(request, query, body), query);
        later(received.before(), () -> {
            if (received.asksOthers()) {
                vertx.executeBlocking(() -> received.turn().get()).onSuccess(timed -> answer(request, timed));
            } else {
                answer(request, received.turn().get());
            }
        });
    }

    private void answer(HttpServerRequest request, Dispatcher.Timed timed) {
        later(timed.after().plus(latency.get()), () -> {
            send(request, timed.answer());
            timed.given().run();
        });
    }

    /** On the event loop, whoever lets the wait end. */
    private void later(Pace.Wait wait, Runnable step) {
        CompletableFuture<?> event = wait.event().toCompletableFuture();
        if (event.isDone()) {
            later(wait.delay(), step);
        } else {
            Context loop = vertx.getOrCreateContext();
            event.whenComplete((value, failure) -> loop.runOnContext(none -> later(wait.delay(), step)));
        }
    }

    private void later(Duration delay, Runnable step) {
        if (delay.toMillis() > 0) {
            vertx.setTimer(delay.toMillis(), timer -> step.run());
        } else {
            step.run();
        }
    }

    private static Ask ask(HttpServerRequest request, String query, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Ask(request.method().name(), request.path(), Ask.parameters(query), headers, body.toString());
    }

    private static void send(HttpServerRequest request, Answer answer) {
        HttpServerResponse response = request.response();
        if (answer.ending() == Answer.Ending.DROPPED || response.closed()) {
            request.connection().close();
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (answer.ending() == Answer.Ending.TRUNCATED) {
            int half = answer.body().length() / 2;
            response.putHeader("Content-Length", Integer.toString(answer.body().length()));
            response.write(answer.body().slice(0, half))
                    .onComplete(written -> request.connection().close());
        } else {
            response.end(answer.body());
        }
    }
}
