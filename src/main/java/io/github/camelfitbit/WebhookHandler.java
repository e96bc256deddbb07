package io.github.camelfitbit;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Navigate;
import org.apache.camel.Processor;
import org.apache.camel.spi.RouteIdAware;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code webhook:fitbit:…}: answers the vendor, and runs the trigger that the notifications wake, which
 * hands data to the route.
 */
final class WebhookHandler extends AsyncProcessorSupport {

    private final FitbitEndpoint endpoint;
    private final Processor route;

    private @Nullable WebhookAnswering answering;
    private @Nullable Consumer trigger;

    WebhookHandler(FitbitEndpoint endpoint, Processor route) {
        this.endpoint = endpoint;
        this.route = route;
    }

    @Override
    protected void doStart() throws Exception {
        answering = endpoint.answering();
        Consumer started = endpoint.createConsumer(route);
        if (started instanceof RouteIdAware aware) {
            aware.setRouteId(routeId(route));
        }
        ServiceHelper.startService(started);
        trigger = started;
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(trigger);
        trigger = null;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        WebhookAnswering started = answering;
        if (started == null) {
            throw new IllegalStateException("the handler of " + endpoint + " is not started");
        }
        return started.process(exchange, callback);
    }

    /** The route is not told to a consumer behind another one, but its steps know it; null when none does. */
    private static @Nullable String routeId(@Nullable Object step) {
        if (step instanceof RouteIdAware aware && aware.getRouteId() != null) {
            return aware.getRouteId();
        }
        if (step instanceof Navigate<?> steps && steps.hasNext()) {
            for (Object next : steps.next()) {
                String found = routeId(next);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
