package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camelfitbit.oauth.HandMovedClock;

/**
 * One random story: so many steps of a life, with whatever goes wrong meanwhile, and a calm end. Each step has dice of its
 * own, so that a story can be told again without some of its steps.
 */
final class Story {

    private static final Duration CALM = Duration.ofHours(7);
    private static final Duration POLLS = Duration.ofMinutes(15);
    private static final int MEMORY = 600;

    private final long seed;
    private final HandMovedClock clock = new HandMovedClock();
    private final Fuse fuse = new Fuse();
    private final Post post = new Post();
    private final List<String> told = new ArrayList<>();
    private final Setting setting;
    private final Expected expected;
    private final FakeVendor vendor;
    private final Life life;
    private final Node node;

    Story(long seed) {
        this.seed = seed;
        Dice dice = new Dice(seed);
        setting = Setting.of(dice);
        vendor = new FakeVendor(clock, fuse, setting.widest());
        expected = new Expected(clock, vendor::holds);
        life = new Life(setting, vendor, clock, post);
        node = new Node(setting, vendor, clock, fuse, expected);
        life.begin(dice);
        clock.advance(Duration.ofSeconds(1));
    }

    /** All steps of the story that a seed stands for. */
    static List<Integer> steps(long seed) {
        return IntStream.range(0, 30 + new Dice(seed).below(90)).boxed().toList();
    }

    /** Tells these steps and the calm end. */
    Expected tell(List<Integer> steps) {
        for (int step : steps) {
            Dice dice = new Dice(seed * 1_000_003 + step);
            String what = happen(dice);
            told.add(step + " " + clock.instant() + " " + what);
            clock.advance(Duration.ofSeconds(1)
                    .plus(dice.within(Duration.ofDays(dice.chance(0.1) ? 4 : 0).plusMinutes(40))));
            goOn(dice);
        }
        calmDown();
        return expected;
    }

    private String happen(Dice dice) {
        int chance = dice.below(100);
        if (chance < 50) {
            return chance < 20 ? "nothing" : chance < 25 ? life.hide(dice) : life.sync(dice);
        }
        if (chance < 80) {
            return change(chance, dice);
        }
        return mishap(chance, dice);
    }

    private String change(int chance, Dice dice) {
        if (chance < 65) {
            return life.revise(dice, chance >= 60);
        }
        if (chance < 70) {
            return life.move(dice);
        }
        return chance < 75 ? life.delete(dice) : life.enter(dice);
    }

    private String mishap(int chance, Dice dice) {
        int number = dice.below(40);
        if (chance < 85) {
            node.breakRoute(number / 8 + 1);
            return "the route fails " + (number / 8 + 1) + " times";
        }
        if (chance < 95) {
            fuse.light(number, chance < 91);
            return (chance < 91 ? "the process is killed" : "a call fails") + " after " + number + " calls";
        }
        boolean isStorm = chance < 98;
        vendor.turn(
                isStorm ? new FakeVendor.Weather(number / 80.0, 0.3) : FakeVendor.Weather.FINE,
                new Dice(seed ^ number));
        return isStorm ? "the vendor fails now and then" : "the vendor recovers";
    }

    private void goOn(Dice dice) {
        if (dice.chance(0.8)) {
            node.startIfDead();
        }
        post.deliver(node, clock.instant());
        if (dice.chance(0.9)) {
            node.poll();
        }
    }

    private void calmDown() {
        fuse.putOut();
        vendor.turn(FakeVendor.Weather.FINE, new Dice(seed));
        node.breakRoute(0);
        node.startIfDead();
        for (Duration left = CALM; !left.isNegative(); left = left.minus(POLLS)) {
            clock.advance(POLLS);
            post.deliver(node, clock.instant());
            pollUntilNothingIsLeft();
        }
        expected.settle(vendor.real(), node.cursor().start(), clock.instant());
        expected.expect(node.owed().isEmpty(), Promise.IN_GOOD_SHAPE, "tickets are left: " + node.owed());
        int remembered = node.cursor().seen().size();
        expected.expect(remembered < MEMORY, Promise.IN_GOOD_SHAPE, remembered + " entries are remembered");
    }

    private void pollUntilNothingIsLeft() {
        int polls = 0;
        while (node.poll() > 0 && polls < MEMORY) {
            polls++;
        }
        expected.expect(polls < MEMORY, Promise.IN_GOOD_SHAPE, "it delivers without end");
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + setting + "\n" + String.join("\n", told);
    }
}
