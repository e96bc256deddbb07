package io.github.camelfitbit;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.Notification;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;

/**
 * Makes exchanges of verified notifications, before the vendor is answered: what the route fails at, or what comes while it
 * is suspended, comes again.
 */
final class NotificationConsumer extends DefaultConsumer implements Suspendable {

    /** The word of this trigger. */
    static final String NOTIFICATIONS = "notifications";

    NotificationConsumer(FitbitEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    @Override
    public FitbitEndpoint getEndpoint() {
        return (FitbitEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        getEndpoint().getComponent().notificationRoutes().add(this);
    }

    /** While everything stops nothing may pass by: what comes then comes again. */
    @Override
    protected void doStop() throws Exception {
        if (!getEndpoint().getCamelContext().isStopping()) {
            getEndpoint().getComponent().notificationRoutes().remove(this);
        }
        super.doStop();
    }

    /** Whether the option {@code connection} lets this one through. */
    boolean isMeant(String connection) {
        return getEndpoint().isMeant(connection);
    }

    /** Hands a notification over; true once the route completed it, false when it failed or stands still. */
    CompletableFuture<Boolean> deliver(Notification notification) {
        if (!isRunAllowed() || isSuspendingOrSuspended()) {
            return CompletableFuture.completedFuture(false);
        }
        return Handover.to(this, message -> fill(message, notification));
    }

    private static void fill(Message message, Notification notification) {
        message.setHeader(FitbitConstants.CONNECTION, notification.connection());
        message.setHeader(FitbitConstants.API, notification.api().text());
        message.setHeader(FitbitConstants.DATA_TYPE, notification.subject());
        message.setHeader(FitbitConstants.EVENT_ID, notification.id());
        message.setHeader(Exchange.MESSAGE_TIMESTAMP, notification.receivedAt().toEpochMilli());
        message.setBody(notification);
    }
}
