package io.github.camelfitbit.trigger.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.camelfitbit.model.HealthEvent;
import org.jspecify.annotations.Nullable;

/** Collects the news of one look: each step remembers what the steps before it did. Not thread-safe. */
final class Telling {

    private final List<News> news = new ArrayList<>();
    private Recollection memory;

    Telling(Recollection before) {
        memory = before;
    }

    /** What is remembered after the steps so far. */
    Recollection memory() {
        return memory;
    }

    /** Adds a step; without an event it is remembered in silence. */
    void add(@Nullable HealthEvent event, UnaryOperator<Recollection> remembering) {
        memory = remembering.apply(memory);
        news.add(new News(event, memory));
    }

    List<News> news() {
        return news;
    }
}
