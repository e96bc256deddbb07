package io.github.camelfitbit.vocabulary;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.camelfitbit.body.Member;
import io.github.camelfitbit.body.Schema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary values of members, whatever the vendor may send: every one may be missing, and words may be new. */
public final class AnyBodies {

    private static final BigInteger LARGEST_ID = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private AnyBodies() {}

    /** Values with any of the members of the schema. */
    public static Arbitrary<Map<String, Object>> of(Schema schema) {
        List<Arbitrary<Optional<Map.Entry<String, Object>>>> members =
                schema.members().values().stream().map(AnyBodies::entry).toList();
        return members.isEmpty()
                ? Arbitraries.just(Map.of())
                : Combinators.combine(members).as(AnyBodies::together);
    }

    private static Arbitrary<Optional<Map.Entry<String, Object>>> entry(Member member) {
        Arbitrary<Object> content =
                member.isList() ? one(member).list().ofMaxSize(3).map(list -> (Object) list) : one(member);
        return content.map(it -> Map.entry(member.name(), it)).optional(0.7);
    }

    private static Map<String, Object> together(List<Optional<Map.Entry<String, Object>>> members) {
        Map<String, Object> all = new LinkedHashMap<>();
        members.forEach(member -> member.ifPresent(entry -> all.put(entry.getKey(), entry.getValue())));
        return all;
    }

    private static Arbitrary<Object> one(Member member) {
        return switch (member.kind()) {
            case INTEGER -> integers(member);
            case NUMBER -> numbers(member).map(it -> it);
            case TEXT -> texts(member).map(it -> it);
            case BOOLEAN -> Arbitraries.of(true, false).map(it -> it);
            case DURATION -> Arbitraries.longs().between(0, 864_000_000).map(Duration::ofMillis);
            case TIME -> times().map(it -> it);
            case DATE -> Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
            case OBJECT -> of(Objects.requireNonNull(member.schema())).map(it -> it);
        };
    }

    private static Arbitrary<Object> integers(Member member) {
        if (member.limits().isPresent()) {
            return Arbitraries.longs()
                    .between((long) least(member), (long) most(member))
                    .map(it -> it);
        }
        return Arbitraries.oneOf(
                        Arbitraries.just(LARGEST_ID),
                        Arbitraries.bigIntegers().between(BigInteger.valueOf(Long.MIN_VALUE), LARGEST_ID))
                .map(it -> it.bitLength() < Long.SIZE ? (Object) it.longValue() : it);
    }

    private static Arbitrary<Double> numbers(Member member) {
        return member.limits().isPresent()
                ? Arbitraries.doubles().between(least(member), most(member))
                : Arbitraries.doubles();
    }

    private static double least(Member member) {
        return member.limits().orElseThrow().least();
    }

    private static double most(Member member) {
        return member.limits().orElseThrow().most();
    }

    private static Arbitrary<String> texts(Member member) {
        List<String> known = member.words().isEmpty() ? List.of("NaN", "007") : member.words();
        return Arbitraries.oneOf(
                Arbitraries.of(known), Arbitraries.strings().ascii().ofMaxLength(12));
    }

    private static Arbitrary<OffsetDateTime> times() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 4_000_000_000L);
        return seconds.flatMap(second -> Arbitraries.integers()
                .between(-18 * 3600, 18 * 3600)
                .map(offset -> Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(offset / 60 * 60))));
    }
}
