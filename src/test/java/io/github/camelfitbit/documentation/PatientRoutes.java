package io.github.camelfitbit.documentation;

import java.time.Duration;

import io.github.camelfitbit.error.FitbitException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The routes that the documentation shows for failures that pass by themselves. */
// begin patient-routes
public class PatientRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // what passes by itself is tried again, and not before the time that the failure names
        onException(FitbitException.class)
                .onWhen(simple("${exception.retryable}"))
                .maximumRedeliveries(5)
                .redeliveryDelay(2_000)
                .useExponentialBackOff()
                .asyncDelayedRedelivery()
                .onExceptionOccurred(PatientRoutes::waitAsLongAsTheFailureSays);
        // everything else needs somebody: the person, the operator or the author of the route
        onException(FitbitException.class).handled(true).log("${exception.remedy}: ${exception.message}");

        from("direct:steps-of-today")
                .routeId("steps-of-today")
                .to("fitbit:steps/daily-roll-up?connection=alice")
                .convertBodyTo(String.class);
    }

    private static void waitAsLongAsTheFailureSays(Exchange exchange) {
        FitbitException failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, FitbitException.class);
        exchange.getMessage()
                .setHeader(
                        Exchange.REDELIVERY_DELAY,
                        failure.retryAfter().map(Duration::toMillis).orElse(null));
    }
}
// end patient-routes
