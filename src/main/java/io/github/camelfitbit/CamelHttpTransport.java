package io.github.camelfitbit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Producer;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.UnitOfWorkHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.URISupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out through camel-http, so that its proxy, TLS and pool options apply. Thread-safe.
 *
 * <p>Each call is a fresh exchange of our own: no header of a user's message can redirect a request that carries a
 * token. Redirects are not followed and no cookies are kept. The answer is read while it arrives, on the calling thread.
 */
final class CamelHttpTransport extends ServiceSupport implements HttpTransport {

    private static final Logger LOG = LoggerFactory.getLogger(CamelHttpTransport.class);

    /**
     * {@code bridgeEndpoint} is what makes camel-http ignore addresses in headers and keep no cookies;
     * {@code disableStreamCache} is what lets the answer be read from the wire. Nobody may change these.
     */
    private static final Map<String, Object> FIXED = Map.of(
            "bridgeEndpoint", "true",
            "throwExceptionOnFailure", "false",
            "copyHeaders", "false",
            "followRedirects", "false",
            "disableStreamCache", "true");

    /** Room for all polls of a node and its actions, and an end to waiting; a user may choose otherwise. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "connectionsPerRoute", "200",
            "maxTotalConnections", "400",
            "connectTimeout", "10000",
            "responseTimeout", "60000");

    private final CamelContext context;
    private final Map<String, Object> options;
    private final Map<String, Producer> producers = new ConcurrentHashMap<>();

    /**
     * @param options more options of camel-http, such as {@code proxyHost=proxy&proxyPort=3128}; {@code ""} for none
     */
    CamelHttpTransport(CamelContext context, String options) {
        this.context = context;
        this.options = new TreeMap<>(DEFAULTS);
        try {
            this.options.putAll(URISupport.parseQuery(options));
        } catch (URISyntaxException e) {
            throw new InvalidArgumentException("option 'httpOptions' is no query string of camel-http options, such as"
                    + " proxyHost=proxy&proxyPort=3128");
        }
        this.options.putAll(FIXED);
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        Producer producer = producers.computeIfAbsent(origin(request.uri()), this::startProducer);
        Exchange exchange = exchange(request);
        try {
            producer.process(exchange);
            return CompletableFuture.completedFuture(read(exchange, reader));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(unavailable(request, e));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        } catch (Exception e) {
            return CompletableFuture.failedFuture(unavailable(request, e));
        } finally {
            // gives the connection back to the pool, drained
            UnitOfWorkHelper.doneSynchronizations(
                    exchange, exchange.getExchangeExtension().handoverCompletions());
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private Producer startProducer(String origin) {
        try {
            // made by the component, not by the context: no route shares this endpoint by chance
            Component http = context.getComponent(URI.create(origin).getScheme());
            HttpEndpoint endpoint =
                    (HttpEndpoint) http.createEndpoint(origin + '?' + URISupport.createQueryString(options));
            endpoint.setHeaderFilterStrategy(new FitbitHeaderFilterStrategy());
            // the client would repeat 429 and 503 by itself, and sleep on our thread for as long as Retry-After says
            endpoint.getClientBuilder().disableAutomaticRetries();
            ServiceHelper.startService(endpoint);
            Producer producer = endpoint.createProducer();
            ServiceHelper.startService(producer);
            return producer;
        } catch (Exception e) {
            throw new FitbitException("camel-http cannot be started for " + origin + ": check option 'httpOptions'", e);
        }
    }

    private Exchange exchange(HttpRequest request) {
        Exchange exchange = new DefaultExchange(context);
        Message message = exchange.getIn();
        // as the enum: camel-http would look a text up among all type converters, for longer than the call takes
        message.setHeader(Exchange.HTTP_METHOD, HttpMethods.valueOf(request.method()));
        message.setHeader(Exchange.HTTP_PATH, pathAndQuery(request.uri()));
        request.headers().forEach((name, value) -> {
            // even bridged, camel-http takes an address from a header named CamelRestHttpUri
            if (FitbitHeaderFilterStrategy.isSent(name)) {
                message.setHeader(name, value);
            }
        });
        if (request.body().length > 0) {
            message.setBody(request.body());
        }
        return exchange;
    }

    /** In one piece: of a query by itself camel-http makes a map, to compare it with headers that we do not have. */
    private static String pathAndQuery(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + '?' + uri.getRawQuery();
    }

    private static <T> T read(Exchange exchange, ResponseReader<T> reader) throws Exception {
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        Object body = answer.getBody();
        try (InputStream stream = body == null ? InputStream.nullInputStream() : (InputStream) body) {
            return reader.read(new HttpResponse(status, name -> answer.getHeader(name, String.class), stream));
        }
    }

    private static RemoteUnavailableException unavailable(HttpRequest request, Exception cause) {
        LOG.debug("{} failed", request, cause);
        return new RemoteUnavailableException(
                request.describe() + " at " + origin(request.uri()) + " got no whole answer ("
                        + cause.getClass().getSimpleName() + "); it is tried again where that is safe",
                RemoteFailure.passing(0, "NO_ANSWER"),
                cause);
    }

    @Override
    protected void doStop() {
        for (Producer producer : producers.values()) {
            ServiceHelper.stopAndShutdownServices(producer, producer.getEndpoint());
        }
        producers.clear();
    }
}
