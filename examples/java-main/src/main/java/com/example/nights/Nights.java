package com.example.nights;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** Lets people connect at /fitbit/connect?user=NAME, and writes each of their nights into a file. */
public final class Nights extends RouteBuilder {

    // begin java-main
    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.configure().addRoutesBuilder(new Nights());
        main.run(arguments);
    }

    @Override
    public void configure() {
        from("platform-http:/fitbit/connect").routeId("connect")
                .setHeader("CamelFitbitConnection", header("user"))
                .to("fitbit:connections/authorize-url")
                .removeHeaders("*")
                .setHeader("Location", body())
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(302))
                .setBody(constant(""));

        from("platform-http:/fitbit/callback").routeId("callback")
                .to("fitbit:connections/complete")
                .removeHeaders("*")
                .setBody(simple("${body[connection]} is ${body[state]}. You can close this page."));

        from("fitbit:sleep?startFrom=P7D").routeId("nights")
                .log("${header.CamelFitbitConnection}: ${header.CamelFitbitChange} night of ${header.CamelFitbitCivilDate}")
                .to("file:nights?fileName=${header.CamelFitbitDataPointId}.json");
    }
    // end java-main
}
