package com.example.nights;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** Lets people connect at /fitbit, and writes each of their nights into a file. */
public final class Nights extends RouteBuilder {

    // begin java-main
    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.configure().addRoutesBuilder(new Nights());
        main.run(arguments);
    }

    @Override
    public void configure() {
        from("platform-http:/fitbit?matchOnUriPrefix=true&httpMethodRestrict=GET,POST"
                        + "&headerFilterStrategy=#class:io.github.camelfitbit.FitbitPageHeaderFilterStrategy")
                .routeId("connect-page")
                .to("fitbit:connections/page");

        from("fitbit:sleep?startFrom=P7D").routeId("nights")
                .log("${header.CamelFitbitConnection}: ${header.CamelFitbitChange} night of ${header.CamelFitbitCivilDate}")
                .to("file:nights?fileName=${header.CamelFitbitDataPointId}.json");
    }
    // end java-main
}
