package io.github.camelfitbit.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.BodyType;
import io.github.camelfitbit.body.Member;
import io.github.camelfitbit.body.Schema;
import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.transform.PlainJson;
import io.github.camelfitbit.transform.TypedBodies;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmittedBodiesTest {

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void agreeWithTheirSchemaWhateverTheVendorSends(@ForAll("points") DataPoint point) {
        assertThat(BodySchemas.violations(point)).isEmpty();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void areTheSameAfterTheWayThroughJson(@ForAll("points") DataPoint point) {
        Body typed = bodyType(point).read(point);

        String json = DataPointJson.text(point);
        assertThat(TypedBodies.read(bodyType(point), PlainJson.object(json)).toMap())
                .isEqualTo(typed.toMap())
                .isEqualTo(point.value());
        assertThat(TypedBodies.read(bodyType(point), PlainJson.object(DataPointJson.text(typed)))
                        .toMap())
                .isEqualTo(point.value());
    }

    @Provide
    Arbitrary<DataPoint> points() {
        return Arbitraries.of(DataType.values())
                .flatMap(type -> Arbitraries.of(true, false).flatMap(rollUp -> points(type, rollUp)));
    }

    private static Arbitrary<DataPoint> points(DataType type, boolean wantsRollUp) {
        Optional<Schema> rollUps = Vocabulary.ofRollUps(type);
        boolean isRollUp = rollUps.isPresent()
                && (wantsRollUp || Vocabulary.ofRecords(type).isEmpty());
        Schema schema = isRollUp ? rollUps.get() : Vocabulary.ofRecords(type).orElseThrow();
        return AnyBodies.of(schema)
                .map(value -> Examples.point(
                        type,
                        isRollUp ? DataOperation.DAILY_ROLL_UP : DataOperation.LIST,
                        isRollUp ? Examples.wholeDay() : Examples.time(type),
                        value));
    }

    private static BodyType<?> bodyType(DataPoint point) {
        return BodyType.of(point).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(DataType.class)
    void wouldNotAgreeWithAMemberOfAnotherKind(DataType type) {
        Stream.of(Vocabulary.ofRecords(type), Vocabulary.ofRollUps(type))
                .flatMap(Optional::stream)
                .flatMap(schema -> schema.members().values().stream())
                .forEach(
                        member -> assertThat(BodySchemas.violations(record(type, Map.of(member.name(), wrong(member)))))
                                .as(member.name())
                                .isNotEmpty());
    }

    /** Nothing is a list, an object and a number at a time. */
    private static Object wrong(Member member) {
        return member.isList() ? "no list" : List.of("no " + member.kind());
    }

    @ParameterizedTest
    @EnumSource(DataType.class)
    void wouldNotAgreeWithoutWhatStandsAroundTheValue(DataType type) {
        for (String name : List.of("id", "connection", "dataType", "value")) {
            Map<String, Object> json = new LinkedHashMap<>(DataPointJson.map(record(type, Map.of())));
            json.remove(name);
            assertThat(BodySchemas.violations(type, DataPointJson.text(json)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private static DataPoint record(DataType type, Map<String, Object> value) {
        return Examples.point(type, DataOperation.LIST, Examples.time(type), value);
    }
}
