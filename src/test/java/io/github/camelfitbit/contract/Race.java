package io.github.camelfitbit.contract;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Threads that meet at a barrier and then do the same thing at once. */
final class Race {

    static final int THREADS = 8;

    private Race() {}

    static <T> List<T> run(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<T> racer = () -> {
                start.await();
                return work.call();
            };
            List<Future<T>> results =
                    pool.invokeAll(Stream.generate(() -> racer).limit(THREADS).toList());
            return results.stream().map(Race::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError("a racer failed", e);
        }
    }
}
