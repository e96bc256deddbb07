package io.github.camelfitbit.documentation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The documented route, with failures in the place of the vendor. */
class PatientRoutesTest {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Queue<FitbitException> failures = new ArrayDeque<>();
    private int asked;

    @Test
    void triesAgainWhatPassesAndHandsTheAnswerOn() throws Exception {
        failures.addAll(List.of(
                new RemoteFailure(429, "RATE_LIMIT_EXCEEDED", Remedy.WAIT, A_MOMENT).toException("used up"),
                new RemoteFailure(503, "", Remedy.ASK_AGAIN, A_MOMENT).toException("a bad hour")));

        assertThat(send()).isEqualTo("the steps");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void asksOnceWhereSomebodyHasToAct() throws Exception {
        failures.add(new InvalidArgumentException("option 'from' is no time"));

        send();

        assertThat(asked).isEqualTo(1);
    }

    private Object send() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext();
                ProducerTemplate template = camel.createProducerTemplate()) {
            camel.getComponent("fitbit", io.github.camelfitbit.FitbitComponent.class)
                    .getOauth()
                    .setClientId("documentation");
            camel.getComponent("fitbit", io.github.camelfitbit.FitbitComponent.class)
                    .getOauth()
                    .setClientSecret("documentation");
            camel.addRoutes(new PatientRoutes());
            AdviceWith.adviceWith(camel, "steps-of-today", route -> route.weaveByToUri("fitbit:*")
                    .replace()
                    .process(exchange -> {
                        asked++;
                        FitbitException failure = failures.poll();
                        if (failure != null) {
                            throw failure;
                        }
                        exchange.getMessage().setBody("the steps");
                    }));
            camel.start();
            return template.requestBody("direct:steps-of-today", "");
        }
    }
}
