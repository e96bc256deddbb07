package io.github.camelfitbit;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.camelfitbit.compound.DailySummary;
import io.github.camelfitbit.compound.Doctor;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.trigger.DeviceSyncs;
import io.github.camelfitbit.trigger.derived.Badges;
import io.github.camelfitbit.trigger.derived.DaySoFar;
import io.github.camelfitbit.trigger.derived.Devices;
import io.github.camelfitbit.trigger.derived.EventSource;
import io.github.camelfitbit.trigger.derived.FinalDays;
import io.github.camelfitbit.trigger.derived.Goal;
import io.github.camelfitbit.trigger.derived.InTurn;
import io.github.camelfitbit.trigger.derived.MissedGoal;
import io.github.camelfitbit.trigger.derived.Silence;
import io.github.camelfitbit.trigger.derived.TargetFigures;

/**
 * A derived trigger with its options read, to be made when the component runs.
 *
 * @param resource its resource
 * @param events   the words of what it can tell
 * @param usual    those of them that it tells when nothing else is asked for
 * @param made     makes its source of events
 */
record DerivedSource(String resource, Set<String> events, Set<String> usual, Function<Parts, EventSource> made) {

    /** One that tells all that it can, unless less is asked for. */
    DerivedSource(String resource, Set<String> events, Function<Parts, EventSource> made) {
        this(resource, events, events, made);
    }

    /**
     * What sources of events are made of.
     *
     * @param api     the vendor
     * @param people  what they granted, and their time zones
     * @param summary figures of days
     * @param syncs   when devices synced
     * @param signs   what shows that something comes
     * @param doctor  says why nothing comes
     * @param badges  what was earned at Fitbit
     */
    record Parts(
            HealthApi api,
            People people,
            DailySummary summary,
            DeviceSyncs syncs,
            Silence.Signs signs,
            Doctor doctor,
            Badges badges) {}

    /** All of them by their resources: how each reads its options. A mistake in one is told with the option's name. */
    private static final Map<String, Function<FitbitEndpoint, DerivedSource>> ALL = Map.of(
            Badges.RESOURCE, DerivedSource::badges,
            Devices.RESOURCE, DerivedSource::devices,
            FinalDays.RESOURCE, DerivedSource::finalDays,
            Silence.RESOURCE, DerivedSource::silence,
            Goal.RESOURCE, DerivedSource::goal,
            MissedGoal.RESOURCE, DerivedSource::missedGoal);

    /**
     * The derived trigger of an endpoint.
     *
     * @return empty when its resource is none
     * @throws InvalidArgumentException when an option is missing or cannot be meant; names the option
     */
    static Optional<DerivedSource> of(FitbitEndpoint endpoint) {
        return Optional.ofNullable(ALL.get(endpoint.getResource())).map(reading -> reading.apply(endpoint));
    }

    private static DerivedSource devices(FitbitEndpoint endpoint) {
        return new DerivedSource(Devices.RESOURCE, Devices.EVENTS, parts -> new Devices(parts.api(), parts.people()));
    }

    private static DerivedSource badges(FitbitEndpoint endpoint) {
        return new DerivedSource(Badges.RESOURCE, Badges.EVENTS, Parts::badges);
    }

    private static DerivedSource goal(FitbitEndpoint endpoint) {
        var target = endpoint.getTrigger().goal();
        return new DerivedSource(
                Goal.RESOURCE,
                Set.of(Goal.REACHED),
                parts -> new Goal(new TargetFigures(target, parts.summary()), parts.people()));
    }

    private static DerivedSource missedGoal(FitbitEndpoint endpoint) {
        var target = endpoint.getTrigger().goal();
        var by = endpoint.getTrigger().until();
        return new DerivedSource(
                MissedGoal.RESOURCE,
                Set.of(MissedGoal.MISSED),
                parts -> new MissedGoal(new TargetFigures(target, parts.summary()), by, parts.syncs(), parts.people()));
    }

    private static DerivedSource silence(FitbitEndpoint endpoint) {
        String option = endpoint.getAction().getAfter();
        Duration after = Options.duration("after", option == null ? "P2D" : option);
        if (after.compareTo(Duration.ofHours(1)) < 0) {
            throw new InvalidArgumentException("option 'after' is '" + option
                    + "': devices sync about every quarter of an hour, so silence is an hour or more, such as PT12H");
        }
        return new DerivedSource(
                Silence.RESOURCE, Silence.EVENTS, parts -> new Silence(after, parts.signs(), parts.doctor()));
    }

    private static DerivedSource finalDays(FitbitEndpoint endpoint) {
        String option = endpoint.getTrigger().getLookback();
        long days = Options.duration("lookback", option).toDays();
        if (days > FinalDays.MOST_DAYS) {
            throw new InvalidArgumentException("option 'lookback' is '" + option + "': fitbit:daily-summary looks back "
                    + FinalDays.MOST_DAYS + " days at most");
        }
        Set<String> all = new HashSet<>(FinalDays.EVENTS);
        all.addAll(DaySoFar.EVENTS);
        Set<String> wanted = endpoint.getTrigger()
                .told(FinalDays.RESOURCE, all, FinalDays.EVENTS, "check")
                .events();
        return new DerivedSource(
                FinalDays.RESOURCE, all, FinalDays.EVENTS, parts -> summaries((int) days, wanted, parts));
    }

    /** Summaries that nobody wants are not asked for. */
    private static EventSource summaries(int lookbackDays, Set<String> wanted, Parts parts) {
        EventSource days = new FinalDays(lookbackDays, parts.syncs(), parts.summary(), parts.people());
        EventSource today = new DaySoFar(parts.syncs(), parts.summary(), parts.people());
        if (Collections.disjoint(wanted, DaySoFar.EVENTS)) {
            return days;
        }
        return Collections.disjoint(wanted, FinalDays.EVENTS) ? today : new InTurn(days, today);
    }
}
