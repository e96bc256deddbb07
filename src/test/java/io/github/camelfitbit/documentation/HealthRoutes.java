package io.github.camelfitbit.documentation;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.RateLimitedException;
import org.apache.camel.builder.RouteBuilder;

/** The Java routes that the documentation shows. */
// begin java-dsl
public class HealthRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // nobody but the person can repair this: tell them where to consent again
        onException(ConsentRequiredException.class).handled(true).log("${exception.message}");
        // the budget is used up, and the message says until when
        onException(RateLimitedException.class).handled(true).log("${exception.message}");

        from("fitbit:sleep?startFrom=P7D")
                .routeId("nights")
                .log("${header.CamelFitbitConnection} slept until ${body.time.end}")
                .to("file:nights?fileName=${header.CamelFitbitDataPointId}.json");

        from("fitbit:heart-rate?startFrom=now&batchSize=500")
                .routeId("heart-rate")
                .convertBodyTo(String.class)
                .to("seda:measurements");

        from("direct:steps-of-the-week")
                .routeId("steps-of-the-week")
                .to("fitbit:steps/daily-roll-up?connection=alice&from=P6D&to=today")
                .convertBodyTo(String.class);

        from("direct:weigh")
                .routeId("weigh")
                .setBody(constant("{\"value\":{\"weightGrams\":72400}}"))
                .to("fitbit:weight/create?connection=alice")
                .log("written as ${body.vendorId}");
    }
}
// end java-dsl
