package io.github.camelfitbit.documentation;

import org.apache.camel.builder.RouteBuilder;

/** The Java form of the first example of the component's page. */
final class NightRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // begin java-adoc
        from("fitbit:sleep?startFrom=P7D")
                .routeId("nights")
                .to("file:nights?fileName=${header.CamelFitbitDataPointId}.json");
        // end java-adoc
    }
}
