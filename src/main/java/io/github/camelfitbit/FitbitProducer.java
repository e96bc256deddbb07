package io.github.camelfitbit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.http.RequestCount;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.Operation;
import io.github.camelfitbit.operation.OperationRequest;
import io.github.camelfitbit.operation.OperationResult;
import io.github.camelfitbit.transform.PlainList;
import io.github.camelfitbit.transform.PlainMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one action per message. A call that need not wait for a budget, a refresh or a retry completes on the
 * route's own thread; one that must wait gives the thread back.
 */
final class FitbitProducer extends DefaultAsyncProducer {

    private static final Logger LOG = LoggerFactory.getLogger(FitbitProducer.class);

    private static final String DEFAULT_CONNECTION = "default";

    private static final Map<String, String> ARGUMENT_OF_HEADER = Map.ofEntries(
            Map.entry(FitbitConstants.FROM, "from"),
            Map.entry(FitbitConstants.TO, "to"),
            Map.entry(FitbitConstants.ID, "id"),
            Map.entry(FitbitConstants.WINDOW, "window"),
            Map.entry(FitbitConstants.SOURCES, "sources"),
            Map.entry(FitbitConstants.SCOPES, "scopes"),
            Map.entry(FitbitConstants.LOGIN_HINT, "loginHint"),
            Map.entry(FitbitConstants.RETURN_TO, "returnTo"),
            Map.entry(FitbitConstants.API, "api"),
            Map.entry(FitbitConstants.STATE, "state"),
            Map.entry(FitbitConstants.AFTER, "after"),
            Map.entry(FitbitConstants.LIMIT, "limit"),
            Map.entry(FitbitConstants.COMPLETE_WITHIN, "completeWithin"),
            Map.entry(FitbitConstants.IDEMPOTENCY_KEY, "idempotencyKey"),
            Map.entry(FitbitConstants.PARTIAL_DATA, "partialData"),
            Map.entry(FitbitConstants.SUBSCRIBER, "subscriber"),
            Map.entry(FitbitConstants.FORCE, "force"),
            Map.entry(FitbitConstants.DRY_RUN, "dryRun"),
            Map.entry(FitbitConstants.TYPES, "types"),
            Map.entry(FitbitConstants.CONNECTION, "connection"),
            Map.entry(FitbitConstants.MAX_PAGES, "maxPages"),
            Map.entry(FitbitConstants.METHOD, "method"),
            Map.entry(FitbitConstants.PATH, "path"));

    private final Arguments configured;
    private final boolean takesCallback;
    private final boolean takesAnyBody;

    private @Nullable Operation operation;

    FitbitProducer(FitbitEndpoint endpoint) {
        super(endpoint);
        this.configured = new Arguments(endpoint.arguments());
        this.takesAnyBody = "request".equals(endpoint.getResource());
        this.takesCallback = "complete".equals(endpoint.getOperation());
    }

    @Override
    public FitbitEndpoint getEndpoint() {
        return (FitbitEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operation = getEndpoint()
                .getComponent()
                .operations()
                .find(getEndpoint().getResource(), getEndpoint().getOperation());
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        RequestCount count = new RequestCount();
        CompletableFuture<OperationResult> result = begin(exchange, count);
        boolean isDone = result.isDone();
        result.whenComplete((answer, failure) -> {
            if (failure == null) {
                answer(exchange, answer);
            } else {
                exchange.setException(Failures.cause(failure));
            }
            exchange.getMessage().setHeader(FitbitConstants.REQUESTS, count.sent());
            callback.done(isDone);
        });
        return isDone;
    }

    private CompletableFuture<OperationResult> begin(Exchange exchange, RequestCount count) {
        try {
            Operation started = operation;
            if (started == null) {
                throw new IllegalStateException("the producer of " + getEndpoint() + " is not started");
            }
            return started.run(request(exchange, count));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private OperationRequest request(Exchange exchange, RequestCount count) {
        Message message = exchange.getIn();
        String connection = message.getHeader(FitbitConstants.CONNECTION, String.class);
        if (connection == null) {
            connection = getEndpoint().getConnection() == null
                    ? DEFAULT_CONNECTION
                    : getEndpoint().getConnection();
        }
        return new OperationRequest(connection, arguments(exchange), body(message), count);
    }

    private Arguments arguments(Exchange exchange) {
        Message message = exchange.getIn();
        Map<String, Object> arguments = new HashMap<>(configured.values());
        // what a redelivered exchange is recognised by
        arguments.put("exchangeId", exchange.getExchangeId());
        if (message.hasHeaders()) { // often there are none, and thirty names to look for
            ARGUMENT_OF_HEADER.forEach(
                    (header, argument) -> put(arguments, argument, message.getHeader(header, String.class)));
            putParameters(arguments, message);
        }
        if (takesCallback) {
            // the query of the callback, as HTTP consumers hand it over; its state is another one than that of a list
            for (String parameter : new String[] {"code", "state", "scope", "error", "error_description"}) {
                arguments.remove(parameter);
                put(arguments, parameter, message.getHeader(parameter, String.class));
            }
        }
        return new Arguments(arguments);
    }

    /** A map by itself: a key of the header wins over that of the endpoint, the other keys stay. */
    private void putParameters(Map<String, Object> arguments, Message message) {
        if (message.getHeader(FitbitConstants.PARAMETERS) instanceof Map<?, ?> given) {
            Map<Object, Object> parameters = new HashMap<>(configured.map("parameters"));
            parameters.putAll(given);
            arguments.put("parameters", parameters);
        }
    }

    private static void put(Map<String, Object> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.put(name, value);
        }
    }

    private @Nullable Object body(Message message) {
        Object body = message.getBody();
        boolean isRead = body == null
                || body instanceof DataPoint
                || body instanceof Body
                || body instanceof Map
                || takesAnyBody && (body instanceof List || body instanceof byte[]);
        return isRead ? body : message.getBody(String.class);
    }

    /** Maps and lists as such that convert to JSON; records and texts do that already. */
    private static Object plain(Object body) {
        if (body instanceof DataPoints) {
            return body;
        } else if (body instanceof Map<?, ?> map) {
            return new PlainMap(map);
        }
        return body instanceof List<?> list ? new PlainList(list) : body;
    }

    private static void answer(Exchange exchange, OperationResult result) {
        Message message = exchange.getMessage();
        message.setBody(plain(result.body()));
        result.headers()
                .forEach((name, value) -> value.ifPresentOrElse(
                        present -> message.setHeader(name, present), () -> message.removeHeader(name)));
        if (!result.problems().isEmpty()) {
            message.setHeader(
                    FitbitConstants.MALFORMED_RECORDS, result.problems().size());
            result.problems()
                    .forEach(
                            problem -> LOG.warn("The vendor's answer holds a record that cannot be read: {}", problem));
        }
    }
}
