package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WindowReaderTest {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final DenseVendor vendor = new DenseVendor();
    private final List<DataPoint> delivered = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Workouts that start within the same second, some time after the beginning. */
    record Burst(int afterSeconds, int number) {}

    private static List<DataPoint> readAll(DenseVendor vendor, Instant start, Duration length) {
        List<DataPoint> all = new ArrayList<>();
        WindowReader.read(vendor, DenseVendor.question(start, start.plus(length)), (points, unreadable) -> {
                    all.addAll(points);
                    return CompletableFuture.completedFuture(true);
                })
                .join();
        return all;
    }

    private void read(Duration length) {
        WindowReader.read(vendor, DenseVendor.question(START, START.plus(length)), (points, unreadable) -> {
                    delivered.addAll(points);
                    problems.addAll(unreadable);
                    return CompletableFuture.completedFuture(true);
                })
                .join();
    }

    private List<Duration> windows() {
        return vendor.asked.stream().map(asked -> asked.range().length()).toList();
    }

    @Property(tries = 300)
    void readsEveryRecordOnceHoweverDenseTheyAre(
            @ForAll("bursts") List<Burst> bursts, @ForAll @IntRange(max = 86_399) int offset) {
        DenseVendor dense = new DenseVendor();
        Instant start = START.plusSeconds(offset);
        bursts.forEach(burst -> dense.at(start.plusSeconds(burst.afterSeconds()), burst.number()));

        List<DataPoint> all = readAll(dense, start, MONTH);

        assertThat(all).hasSameSizeAs(dense.records()).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo(Comparator.comparing(DataPoint::position));
    }

    /** A second holds a page at the most; a few minutes may hold thousands. */
    @Provide
    Arbitrary<List<Burst>> bursts() {
        Arbitrary<Integer> anywhere = Arbitraries.integers().between(0, (int) MONTH.toSeconds() - 1);
        Arbitrary<Integer> close = Arbitraries.integers().between(1_000_000, 1_000_400);
        Arbitrary<Integer> second = Arbitraries.frequencyOf(Tuple.of(1, anywhere), Tuple.of(3, close));
        return Combinators.combine(second, Arbitraries.integers().between(1, DenseVendor.TYPE.maxPageSize()))
                .as(Burst::new)
                .list()
                .uniqueElements(Burst::afterSeconds)
                .ofMaxSize(150);
    }

    @Example
    void asksLittleForAnEmptyMonth() {
        read(MONTH);

        assertThat(vendor.asked).hasSizeLessThanOrEqualTo(4);
        assertThat(delivered).isEmpty();
    }

    @Example
    void growsItsWindowsWhereLittleIsFound() {
        read(Duration.ofDays(365));

        assertThat(windows().subList(0, windows().size() - 1)).isSorted().doesNotHaveDuplicates();
    }

    @Example
    void shrinksItsWindowsWhereMuchIsFoundAndGrowsThemAgain() {
        for (int minute = 0; minute < 500; minute++) {
            vendor.at(START.plus(Duration.ofDays(2)).plusSeconds(minute * 60L), 1);
        }

        read(MONTH);

        assertThat(delivered).hasSize(500).doesNotHaveDuplicates();
        assertThat(windows()).anyMatch(window -> window.compareTo(Duration.ofMinutes(30)) < 0);
        assertThat(windows().get(windows().size() - 2)).isGreaterThan(Duration.ofDays(1));
    }

    @Example
    void endsItsWindowsAtWholeHours() {
        Instant start = START.plusSeconds(1_234);
        readAll(vendor, start, MONTH);

        assertThat(vendor.asked.subList(0, vendor.asked.size() - 1))
                .allSatisfy(asked -> assertThat(asked.range().end())
                        .isEqualTo(asked.range().end().truncatedTo(ChronoUnit.HOURS)));
    }

    /** Triggers remember telemetry by the hour: a part of one looks like an hour that was revised. */
    @Example
    void handsOverNoPartOfAnHourHoweverDenseItIs() {
        IntStream.range(0, 480).forEach(half -> vendor.at(START.plusSeconds(1_000 + 30 * half), 1));
        List<Instant> lasts = new ArrayList<>();
        List<Instant> firsts = new ArrayList<>();

        WindowReader.read(
                        vendor,
                        DenseVendor.question(START.plusSeconds(700), START.plus(MONTH)),
                        (points, unreadable) -> {
                            delivered.addAll(points);
                            firsts.add(points.get(0).position().truncatedTo(ChronoUnit.HOURS));
                            lasts.add(points.get(points.size() - 1).position().truncatedTo(ChronoUnit.HOURS));
                            return CompletableFuture.completedFuture(true);
                        })
                .join();

        assertThat(delivered).hasSize(480).doesNotHaveDuplicates();
        assertThat(firsts).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(IntStream.range(1, firsts.size()))
                .allSatisfy(next -> assertThat(firsts.get(next)).isAfter(lasts.get(next - 1)));
    }

    @Example
    void asksLittleMoreWhereEveryHourIsDense() {
        IntStream.range(0, 48 * 40).forEach(part -> vendor.at(START.plusSeconds(90 * part), 1)); // 40 an hour

        read(Duration.ofDays(2));

        assertThat(delivered).hasSize(48 * 40).doesNotHaveDuplicates();
        assertThat(vendor.asked).hasSizeLessThan(3 * 48);
    }

    @Example
    void readsASecondThatHoldsMoreThanAPageByItsPages() {
        for (int millis = 0; millis < 100; millis++) {
            vendor.at(START.plusMillis(millis), 1);
        }

        read(Duration.ofDays(1));

        assertThat(delivered).hasSize(100).doesNotHaveDuplicates();
    }

    @Example
    void followsEmptyPagesThatStillHaveAToken() {
        AtomicInteger empty = new AtomicInteger();
        vendor.at(START.plusSeconds(5), 3)
                .spoiling(page -> empty.getAndIncrement() < 3
                        ? new Page(
                                List.of(),
                                START.plusSeconds(1_000_000L - empty.get()).toString(),
                                List.of())
                        : page);

        read(Duration.ofDays(1));

        assertThat(delivered).hasSize(3);
        assertThat(vendor.asked).hasSize(4);
    }

    @Example
    void leavesATokenThatComesTwice() {
        vendor.spoiling(page -> new Page(List.of(), START.toString(), List.of()));

        assertThatThrownBy(() -> read(Duration.ofDays(1)))
                .hasCauseInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("exercise of connection 'alice'");
        assertThat(vendor.asked).hasSize(2);
    }

    @Example
    void leavesAPageThatComesTwiceUnderAnotherToken() {
        AtomicInteger tokens = new AtomicInteger();
        vendor.at(START, 1)
                .spoiling(page -> new Page(
                        vendor.records(),
                        START.plusSeconds(tokens.incrementAndGet()).toString(),
                        List.of()));

        assertThatThrownBy(() -> read(Duration.ofSeconds(1))).hasCauseInstanceOf(RepeatedPageException.class);
        assertThat(delivered).isEmpty();
    }

    @Example
    void stopsWhenTheConsumerHasEnough() {
        vendor.at(START.plus(Duration.ofDays(1)), 1).at(START.plus(Duration.ofDays(20)), 1);

        WindowReader.read(vendor, DenseVendor.question(START, START.plus(MONTH)), (points, unreadable) -> {
                    delivered.addAll(points);
                    return CompletableFuture.completedFuture(false);
                })
                .join();

        assertThat(delivered).hasSize(1);
        assertThat(vendor.asked).hasSize(1);
    }

    @Example
    void asksForTheNextWindowOnlyWhenTheConsumerIsDone() {
        vendor.at(START, 1).at(START.plus(Duration.ofDays(20)), 1);
        CompletableFuture<Boolean> busy = new CompletableFuture<>();

        CompletableFuture<Void> reading =
                WindowReader.read(vendor, DenseVendor.question(START, START.plus(MONTH)), (points, unreadable) -> busy);
        assertThat(vendor.asked).hasSize(1);
        busy.complete(true);

        assertThat(reading).isCompleted();
        assertThat(vendor.asked).hasSizeGreaterThan(1);
    }

    @Example
    void handsOverWhatCouldNotBeReadEvenWithoutRecords() {
        AtomicInteger pages = new AtomicInteger();
        vendor.spoiling(page ->
                new Page(page.points(), null, pages.getAndIncrement() == 0 ? List.of("exercise record 0") : List.of()));

        read(MONTH);

        assertThat(problems).containsExactly("exercise record 0");
    }

    @Example
    void failsWithWhatTheVendorFailedWith() {
        vendor.spoiling(page -> {
            throw new RemoteUnavailableException("down", RemoteFailure.passing(503, ""), null);
        });

        assertThatThrownBy(() -> read(MONTH)).hasCauseInstanceOf(RemoteUnavailableException.class);
    }

    @Example
    void asksForLessWhereTheVendorFailsByItselfWithWideRanges() {
        vendor.at(START.plus(Duration.ofDays(20)), 1);
        failOver(Duration.ofDays(3));

        read(MONTH);

        assertThat(delivered).hasSize(1);
        assertThat(windows())
                .as("what failed once is not tried again")
                .filteredOn(tooWide(3))
                .hasSize(2);
    }

    @Example
    void asksForLessOfAVendorThatCutsWindowsItsOwnWay() {
        vendor.at(START.plus(Duration.ofDays(20)), 1).cutting(Duration.ofDays(99));
        failOver(Duration.ofDays(3));

        read(MONTH);

        assertThat(delivered).hasSize(1);
        assertThat(windows()).filteredOn(tooWide(3)).hasSizeLessThan(6);
    }

    @Example
    void failsWhereTheVendorFailsByItselfWithNarrowRangesToo() {
        failOver(Duration.ofHours(1));

        assertThatThrownBy(() -> read(MONTH)).hasCauseInstanceOf(RemoteUnavailableException.class);
        assertThat(vendor.asked).hasSizeLessThan(6);
    }

    private void failOver(Duration widest) {
        vendor.spoiling(page -> {
            if (windows().get(windows().size() - 1).compareTo(widest) > 0) {
                throw new RemoteUnavailableException("too much", RemoteFailure.passing(500, "INTERNAL_ERROR"), null);
            }
            return page;
        });
    }

    private static Predicate<Duration> tooWide(int days) {
        return window -> window.compareTo(Duration.ofDays(days)) > 0;
    }

    @Example
    void failsWithWhatTheConsumerFailedWith() {
        vendor.at(START, 1);

        assertThat(WindowReader.read(vendor, DenseVendor.question(START, START.plus(MONTH)), (points, unreadable) -> {
                    throw new IllegalStateException("full");
                }))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Example
    void keepsTheStackFlatOverThousandsOfWindows() {
        for (int second = 0; second < 5_000; second++) {
            vendor.at(START.plusSeconds(second), 13);
        }

        read(Duration.ofSeconds(5_000));

        assertThat(vendor.asked).hasSizeGreaterThan(5_000);
        assertThat(delivered).hasSize(65_000);
    }

    @Example
    void followsThePagesWhereTheVendorTakesNoEnd() {
        List<String> tokens = new ArrayList<>();
        HealthApi endless = new NoData() {
            @Override
            public CompletableFuture<Page> page(PageRequest request) {
                assertThat(request.range().start()).isEqualTo(START);
                tokens.add(String.valueOf(request.pageToken()));
                List<DataPoint> all = new DenseVendor()
                        .at(START.plusSeconds(tokens.size()), 1)
                        .records();
                String next = tokens.size() < 3 ? "t" + tokens.size() : null;
                return CompletableFuture.completedFuture(new Page(all, next, List.of()));
            }
        };
        PageRequest question = new PageRequest(
                new Caller("alice", Priority.POLL),
                DataType.ELECTROCARDIOGRAM,
                DataOperation.LIST,
                TimeRange.physical(START, START.plus(MONTH)),
                null,
                null);

        WindowReader.read(endless, question, (points, unreadable) -> {
                    delivered.addAll(points);
                    return CompletableFuture.completedFuture(true);
                })
                .join();

        assertThat(tokens).containsExactly("null", "t1", "t2");
        assertThat(delivered).hasSize(3);
    }
}
