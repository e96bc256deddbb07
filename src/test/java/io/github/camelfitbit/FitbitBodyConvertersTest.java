package io.github.camelfitbit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.camelfitbit.body.Sleep;
import io.github.camelfitbit.body.Weight;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FitbitBodyConvertersTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-08T08:00:00+01:00");
    private static final String JSON =
            "{\"time\":\"2026-11-08T08:00:00+01:00\",\"value\":{\"weightGrams\":72400.0,\"notes\":\"before breakfast\"}}";
    private static final Weight WEIGHT = Weight.builder()
            .time(MORNING)
            .weightGrams(72400)
            .notes("before breakfast")
            .build();
    private static final DataPoint POINT = new DataPoint(
            "alice",
            DataType.WEIGHT,
            DataOperation.LIST,
            Change.NEW,
            "42",
            new ObservedTime.Sample(MORNING),
            Map.of(),
            WEIGHT.toMap());

    private static final CamelContext CAMEL = new DefaultCamelContext();

    @BeforeAll
    static void start() {
        CAMEL.start();
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
    }

    private static <T> T convert(Object body, Class<T> type) {
        Exchange exchange = new DefaultExchange(CAMEL);
        exchange.getMessage().setBody(body);
        return exchange.getMessage().getBody(type);
    }

    @Test
    void aDataPointBecomesTheTypedBodyThatARouteAsksFor() {
        assertThat(convert(POINT, Weight.class)).isEqualTo(WEIGHT);
    }

    @Test
    void aDataPointOfAnotherTypeDoesNot() {
        assertThatThrownBy(() -> convert(POINT, Sleep.class))
                .isInstanceOf(TypeConversionException.class)
                .hasRootCauseInstanceOf(InvalidArgumentException.class)
                .hasStackTraceContaining("read it as Weight");
    }

    @Test
    void aTypedBodyBecomesJsonAndAMap() {
        assertThat(convert(WEIGHT, String.class)).isEqualTo(JSON);
        assertThat(convert(WEIGHT, byte[].class)).isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
        assertThat(convert(WEIGHT, InputStream.class)).hasContent(JSON);
        assertThat(convert(WEIGHT, Map.class)).containsOnlyKeys("time", "value");
    }

    @Test
    void everyFormOfJsonBecomesATypedBody() throws Exception {
        byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
        for (Object form : List.of(
                JSON,
                bytes,
                new ByteArrayInputStream(bytes),
                new ObjectMapper().readTree(JSON),
                Map.of("time", MORNING, "value", WEIGHT.toMap()))) {
            assertThat(convert(form, Weight.class))
                    .as(form.getClass().getSimpleName())
                    .isEqualTo(WEIGHT);
        }
    }

    @Test
    void somethingElseBecomesNoTypedBody() {
        assertThat(convert(42, Weight.class)).isNull();
        assertThatThrownBy(() -> convert("72.4 kg", Weight.class))
                .isInstanceOf(TypeConversionException.class)
                .hasStackTraceContaining("not a JSON object");
    }

    @Test
    void pointsAndBodiesBecomeJsonNodes() {
        assertThat(convert(POINT, JsonNode.class).at("/value/weightGrams").doubleValue())
                .isEqualTo(72400.0);
        assertThat(convert(WEIGHT, JsonNode.class).at("/value/notes").textValue())
                .isEqualTo("before breakfast");
        assertThat(convert(new DataPoints(List.of(POINT)), ArrayNode.class)).hasSize(1);
        assertThat(convert(new DataPoints(List.of(POINT)), JsonNode.class)
                        .at("/0/id")
                        .textValue())
                .isEqualTo("alice/weight/42");
    }
}
