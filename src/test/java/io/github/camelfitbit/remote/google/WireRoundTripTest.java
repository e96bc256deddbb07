package io.github.camelfitbit.remote.google;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;

import io.github.camelfitbit.body.Schema;
import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.vocabulary.AnyBodies;
import io.github.camelfitbit.vocabulary.Examples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class WireRoundTripTest {

    /** Something to write. */
    record Written(DataType type, NewDataPoint point) {
        Schema schema() {
            return Vocabulary.ofRecords(type).orElseThrow();
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenReadsBackAsItWasButForWhatTheVendorWrites(@ForAll("anything") Written written)
            throws IOException {
        byte[] wire = WireWriter.dataPoint(written.type(), null, written.point());
        DataPoint read = new DataPointParser("alice", written.type(), DataOperation.GET, Wire.MADRID, Wire.OURSELVES)
                .single(new ByteArrayInputStream(wire));

        assertThat(read.time()).isEqualTo(written.point().time());
        assertThat(read.value())
                .isEqualTo(written.schema().writable(written.point().value()));
    }

    @Provide
    Arbitrary<Written> anything() {
        return Arbitraries.of(written())
                .flatMap(type -> AnyBodies.of(Vocabulary.ofRecords(type).orElseThrow())
                        .map(value -> new Written(type, new NewDataPoint(Examples.time(type), value))));
    }

    private static DataType[] written() {
        return Stream.of(DataType.values())
                .filter(type -> type.operations().contains(DataOperation.CREATE))
                .toArray(DataType[]::new);
    }
}
