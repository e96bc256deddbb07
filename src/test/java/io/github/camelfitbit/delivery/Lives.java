package io.github.camelfitbit.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * Random lives, syncs, revisions, deletions, faults and kills, against a model of what must have been delivered. Not
 * thread-safe.
 */
public final class Lives {

    private static final int STORIES_TO_TELL = 3;

    private final Map<Promise, Integer> broken = new EnumMap<>(Promise.class);
    private final List<String> stories = new ArrayList<>();
    private final int seeds;
    private long messages;
    private long repeated;

    private Lives(int seeds) {
        this.seeds = seeds;
    }

    /** Lives so many of them, each of its own seed. */
    public static Lives of(long first, int seeds) {
        Lives lives = new Lives(seeds);
        for (long seed = first; seed < first + seeds; seed++) {
            lives.count(seed, new Story(seed).tell(Story.steps(seed)));
        }
        return lives;
    }

    private void count(long seed, Expected outcome) {
        messages += outcome.messages();
        repeated += outcome.repeated();
        outcome.broken().forEach(one -> broken.merge(one.promise(), 1, Integer::sum));
        if (!outcome.broken().isEmpty() && stories.size() < STORIES_TO_TELL) {
            stories.add(shortest(seed));
        }
    }

    /** Leaves out one step after the other for as long as a promise is still broken. */
    private static String shortest(long seed) {
        List<Integer> steps = new ArrayList<>(Story.steps(seed));
        for (int i = steps.size() - 1; i >= 0; i--) {
            Integer left = steps.remove(i);
            if (new Story(seed).tell(steps).broken().isEmpty()) {
                steps.add(i, left);
            }
        }
        Story story = new Story(seed);
        Expected outcome = story.tell(steps);
        return story + "\n" + outcome.broken();
    }

    /** The first of the stories in which a promise was broken, as short as they get; empty when all were kept. */
    public List<String> broken() {
        return stories;
    }

    /** How often each promise was broken, and what there was to keep them for. */
    public void print(ObjLongConsumer<String> figures) {
        for (Promise promise : Promise.values()) {
            figures.accept(promise.figure(), broken.getOrDefault(promise, 0));
        }
        figures.accept("delivery.seeds", seeds);
        figures.accept("delivery.messages", messages);
        figures.accept("delivery.repeated", repeated);
    }
}
