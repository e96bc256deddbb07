package io.github.camelfitbit.remote.google;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.transform.DataPointJson;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesOfRecordsTest {

    private static List<DataPoint> read(List<String> sources) {
        String records = sources.stream()
                .map(source -> "{\"dataSource\":" + source + ","
                        + Wire.weight("'weightGrams':1").substring(1))
                .collect(Collectors.joining(","));
        return Wire.list(DataType.WEIGHT, "{'dataPoints':[" + records + "]}").points();
    }

    /** Neighbours are compared before they are read: what came before must not show. */
    @Property
    void readsASourceAsIfItStoodAlone(@ForAll("sources") List<Map<String, Object>> sources) {
        List<DataPoint> points = read(sources.stream().map(DataPointJson::text).toList());

        assertThat(points).extracting(DataPoint::source).isEqualTo(sources);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> sources() {
        Arbitrary<String> name = Arbitraries.of("platform", "device", "a");
        Arbitrary<Object> scalar = Arbitraries.of("FITBIT", "FITBITS", "", 7, 1.5, true, false);
        Arbitrary<Object> inner = Arbitraries.oneOf(
                scalar, Arbitraries.maps(name, scalar).ofMaxSize(2).map(Object.class::cast));
        Arbitrary<Object> value =
                Arbitraries.oneOf(inner, inner.list().ofMaxSize(2).map(Object.class::cast));
        return Arbitraries.maps(name, value).ofMaxSize(3).list().ofMaxSize(6);
    }

    @Example
    void readsWhatIsNoSourceAsNone() {
        assertThat(read(List.of("{\"a\":\"b\"}", "null", "\"x\"", "[{\"a\":1}]", "{}", "{\"a\":null}")))
                .extracting(DataPoint::source)
                .containsExactly(Map.of("a", "b"), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    @Example
    void knowsWhatThisApplicationWrote() {
        List<String> sources = List.of(
                "{\"application\":{\"googleWebClientId\":\"" + Wire.OURSELVES + "\"}}",
                "{\"application\":{\"googleWebClientId\":\"somebody\"}}",
                "{\"platform\":\"FITBIT\"}");

        assertThat(read(sources)).extracting(DataPoint::ownWrite).containsExactly(true, false, false);
    }
}
