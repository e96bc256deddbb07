package io.github.camelfitbit.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.BodyType;
import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Entry;
import io.github.camelfitbit.vocabulary.Described.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptionTest {

    static Stream<Type> types() {
        return DescriptionReader.read().types().stream();
    }

    static Stream<DataPoint> examples() {
        return types().flatMap(type -> Stream.of(Examples.record(type), Examples.rollUp(type)))
                .flatMap(Stream::ofNullable);
    }

    @Test
    void describesEveryDataTypeOnce() {
        assertThat(types().map(Type::dataType)).containsExactlyInAnyOrder(DataType.values());
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasWhatTheOperationsOfTheTypeAnswer(Type type) {
        boolean hasRecords = type.dataType().operations().stream()
                .anyMatch(operation -> operation != DataOperation.ROLL_UP && operation != DataOperation.DAILY_ROLL_UP);
        assertThat(type.records().isPresent()).isEqualTo(hasRecords);
        assertThat(type.example() != null).isEqualTo(hasRecords);
        assertThat(type.write() != null).isEqualTo(type.isWritten());
        if (type.dataType().operations().contains(DataOperation.ROLL_UP)) {
            assertThat(type.rollUps()).isPresent();
            assertThat(type.rollUpExample()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasExamplesOfKnownMembersOnly(DataPoint example) {
        Body body = BodyType.of(example).orElseThrow().read(example);

        assertThat(body.unknown()).isEmpty();
        assertThat(body.toMap()).isEqualTo(example.value());
        assertThat(BodySchemas.violations(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasExamplesThatTheVendorWouldTake(Type type) {
        Map<String, Object> write = type.write();
        if (write != null) {
            assertThat(Vocabulary.ofRecords(type.dataType()).orElseThrow().checked(write))
                    .containsOnlyKeys(write.keySet());
        }
    }

    /** Nothing that is written lies below zero, and a figure beyond all sense is a mistake of its unit. */
    @Test
    void boundsEveryNumberThatIsWritten() {
        Described described = DescriptionReader.read();
        List<Entry> numbers = described.written().stream()
                .flatMap(composite -> composite.members().stream())
                .filter(entry ->
                        !entry.isOutput() && Set.of("integer", "number").contains(entry.kind()))
                .toList();

        assertThat(numbers).isNotEmpty().allSatisfy(entry -> assertThat(entry.limits())
                .as(entry.name())
                .isNotNull()
                .first()
                .isEqualTo(0));
    }

    @Test
    void saysEitherTheVendorsRangeOrWhatIsPlausible() {
        assertThat(DescriptionReader.read().composites())
                .flatExtracting(Composite::members)
                .noneMatch(entry -> entry.range() != null && entry.plausible() != null);
    }
}
