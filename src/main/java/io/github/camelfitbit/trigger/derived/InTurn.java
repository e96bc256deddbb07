package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Two sources of events of one endpoint, one after the other; they share a memory, and keep apart what they remember by their
 * keys. Stateless.
 *
 * @param first  it says what is required
 * @param second it requires no more than the first
 */
public record InTurn(EventSource first, EventSource second) implements EventSource {

    @Override
    public String resource() {
        return first.resource();
    }

    @Override
    public void require(String connection) {
        first.require(connection);
    }

    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        return first.look(connection, before, now).thenCompose(news -> {
            Recollection between =
                    news.isEmpty() ? before : news.get(news.size() - 1).after();
            return second.look(connection, between, now).thenApply(more -> {
                List<News> all = new ArrayList<>(news);
                all.addAll(more);
                return all;
            });
        });
    }
}
