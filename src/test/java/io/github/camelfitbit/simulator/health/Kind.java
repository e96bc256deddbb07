package io.github.camelfitbit.simulator.health;

import java.util.List;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/** How a type lies in time, and so which members its filters know. See the page "Filters" of the Google Health API. */
enum Kind {
    INTERVAL(
            new FilterMember("interval.start_time", FilterMember.Axis.PHYSICAL, FilterMember.Edge.START),
            new FilterMember("interval.civil_start_time", FilterMember.Axis.CIVIL, FilterMember.Edge.START)),
    SAMPLE(
            new FilterMember("sample_time.physical_time", FilterMember.Axis.PHYSICAL, FilterMember.Edge.START),
            new FilterMember("sample_time.civil_time", FilterMember.Axis.CIVIL, FilterMember.Edge.START)),
    SESSION(new FilterMember("interval.civil_start_time", FilterMember.Axis.CIVIL, FilterMember.Edge.START)),
    SLEEP(
            new FilterMember("interval.end_time", FilterMember.Axis.PHYSICAL, FilterMember.Edge.END),
            new FilterMember("interval.civil_end_time", FilterMember.Axis.CIVIL, FilterMember.Edge.END)),
    DAILY(new FilterMember("date", FilterMember.Axis.DATE, FilterMember.Edge.START)),
    /** What the watch found about the heart: a filter says from when on, and no more. */
    FINDING(new FilterMember("interval.start_time", FilterMember.Axis.PHYSICAL, FilterMember.Edge.START)),
    /** What the watch told the person: its page names no filter, so there is none. */
    NOTICE(),
    /** Foods and units: they lie nowhere in time, and cannot be filtered. */
    TIMELESS();

    private final List<FilterMember> members;

    Kind(FilterMember... members) {
        this.members = List.of(members);
    }

    Optional<FilterMember> member(String path) {
        return members.stream().filter(member -> member.path().equals(path)).findFirst();
    }

    /** Only sleep filters may join their terms with OR. */
    boolean allowsOr() {
        return this == SLEEP;
    }

    boolean allowsUpperBounds() {
        return this != FINDING;
    }

    boolean isSample() {
        return this == SAMPLE;
    }

    /** The member of a measurement that says when. */
    JsonObject when(Span span) {
        return switch (this) {
            case SAMPLE -> new JsonObject().put("sampleTime", Wire.sampleTime(span.start()));
            case DAILY ->
                new JsonObject().put("date", Wire.date(span.start().civil().toLocalDate()));
            case TIMELESS -> new JsonObject();
            default -> new JsonObject().put("interval", Wire.interval(span));
        };
    }
}
