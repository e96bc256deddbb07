package io.github.camelfitbit.remote.fitbit.data;

import java.time.Duration;
import java.util.List;

import io.github.camelfitbit.model.DataPoint;

/** Sedentary minutes: the vendor counts them by day, the Google Health API adds up stretches. */
final class Sitting {

    static final Reading DAYS = Series.of("minutesSedentary", 1_094, Measure.whole("minutes", 1));

    private Sitting() {}

    static Duration sum(List<DataPoint> days) {
        return days.stream()
                .map(day -> day.value().get("minutes"))
                .filter(Long.class::isInstance)
                .map(minutes -> Duration.ofMinutes((Long) minutes))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
