package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Reads one life along the time axis and remembers the minute and the day it stands in, which makes neighbouring readings
 * cheap. For one thread and one reading; take a new one from {@link Life#reader()}.
 */
public final class LifeReader {
    private final Life life;
    private Optional<DayPlan> today = Optional.empty();
    private Optional<DayPlan> tomorrow = Optional.empty();
    private MinuteOfLife minute = MinuteOfLife.none();

    LifeReader(Life life) {
        this.life = life;
    }

    /** The steps of the minute that starts here; zero when there were none. */
    public int stepsAt(Instant minuteStart) {
        return at(minuteStart).steps();
    }

    /** The minute that starts here, with its steps as they were counted last. */
    public MinuteOfLife at(Instant minuteStart) {
        MinuteOfLife planned = minuteAt(minuteStart.getEpochSecond() / 60);
        return planned.withSteps(life.edits().revise(minuteStart, planned.steps()));
    }

    /** Beats per minute at a second; zero while the watch is off the wrist. */
    public int beatsPerMinuteAt(long epochSecond) {
        MinuteOfLife now = minuteAt(epochSecond / 60);
        if (now.beats() == 0) {
            return 0;
        }
        double drift = 6 * Noise.smooth(life.seed() ^ 0x4ea7, epochSecond / 240.0);
        double jitter = 4 * Noise.unit(life.seed() ^ 0xbea7, epochSecond) - 2;
        return (int) Math.max(36, Math.min(198, Math.round(now.beats() + drift + jitter)));
    }

    private MinuteOfLife minuteAt(long epochMinute) {
        if (minute.epochMinute() != epochMinute) {
            ZonedDateTime local = Instant.ofEpochSecond(epochMinute * 60).atZone(life.zone());
            DayPlan plan = today(local.toLocalDate());
            DayPlan next = tomorrow(local.toLocalDate());
            minute = MinuteOfLife.of(life.seed(), life.habits(), plan, next, epochMinute, local.getHour());
        }
        return minute;
    }

    private DayPlan today(LocalDate date) {
        DayPlan plan = today.filter(known -> known.date().equals(date)).orElseGet(() -> life.day(date));
        today = Optional.of(plan);
        return plan;
    }

    private DayPlan tomorrow(LocalDate today) {
        LocalDate date = today.plusDays(1);
        DayPlan plan = tomorrow.filter(known -> known.date().equals(date)).orElseGet(() -> life.day(date));
        tomorrow = Optional.of(plan);
        return plan;
    }
}
