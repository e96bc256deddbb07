package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Notifications on their way: late, twice, in any order, and sent again until they are taken. Not thread-safe. */
final class Post {

    private List<Letter> letters = new ArrayList<>();

    private record Letter(Instant start, Instant end, Instant due) {}

    /** Sends word of a change, one or more times, from {@code earliest} on. */
    void send(Instant start, Instant end, Instant earliest, Dice dice) {
        int copies = dice.chance(0.2) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            Duration delay = dice.chance(0.2) ? dice.within(Duration.ofHours(5)) : dice.within(Duration.ofMinutes(2));
            letters.add(new Letter(start, end, earliest.plus(delay)));
        }
    }

    void deliver(Node node, Instant now) {
        List<Letter> left = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.due().isAfter(now) || !node.take(letter.start(), letter.end())) {
                left.add(letter);
            }
        }
        letters = left;
    }
}
