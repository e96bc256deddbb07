package io.github.camelfitbit;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** The action {@code notifications/receive}: a vendor's HTTP request in, the answer to it out. */
final class FitbitNotificationProducer extends DefaultAsyncProducer {

    private @Nullable WebhookAnswering answering;

    FitbitNotificationProducer(FitbitEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public FitbitEndpoint getEndpoint() {
        return (FitbitEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        answering = getEndpoint().answering();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        WebhookAnswering started = answering;
        if (started == null) {
            throw new IllegalStateException("the producer of " + getEndpoint() + " is not started");
        }
        return started.process(exchange, callback);
    }
}
