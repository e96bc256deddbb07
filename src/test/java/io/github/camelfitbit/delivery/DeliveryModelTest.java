package io.github.camelfitbit.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random lives, syncs, revisions, deletions, faults and kills, against a model of what must have been delivered.
 * {@code -Dmodel.seeds=50000} tries more of them, {@code -Dmodel.first=17} begins with another one.
 */
class DeliveryModelTest {

    private static final int SEEDS = Integer.getInteger("model.seeds", 1_000);
    private static final int FIRST = Integer.getInteger("model.first", 0);

    private final Map<Promise, Integer> broken = new EnumMap<>(Promise.class);
    private final List<String> stories = new ArrayList<>();
    private long messages;
    private long repeated;

    @Test
    void keepsItsPromisesWhateverHappens() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            count(seed, new Story(seed).tell(Story.steps(seed)));
        }
        print();

        assertThat(stories).as("promises broken: " + broken).isEmpty();
    }

    private void count(long seed, Expected outcome) {
        messages += outcome.messages();
        repeated += outcome.repeated();
        outcome.broken().forEach(one -> broken.merge(one.promise(), 1, Integer::sum));
        if (!outcome.broken().isEmpty() && stories.size() < 3) {
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

    private void print() {
        for (Promise promise : Promise.values()) {
            System.out.println(promise.figure() + "=" + broken.getOrDefault(promise, 0));
        }
        System.out.println("delivery.seeds=" + SEEDS);
        System.out.println("delivery.messages=" + messages);
        System.out.println("delivery.repeated=" + repeated);
    }
}
