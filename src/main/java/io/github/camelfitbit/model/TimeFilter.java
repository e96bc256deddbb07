package io.github.camelfitbit.model;

import org.jspecify.annotations.Nullable;

/**
 * What the vendor's filter can look at: a member for physical and one for civil time.
 *
 * @see <a href="https://developers.google.com/health/filters">Google Health API, filters</a>
 */
public enum TimeFilter {
    /** The start of an interval. */
    INTERVAL_START("interval.start_time", "interval.civil_start_time"),
    /** The moment of a sample. */
    SAMPLE_TIME("sample_time.physical_time", "sample_time.civil_time"),
    /** The start of a session: the vendor takes civil time only. */
    SESSION_START(null, "interval.civil_start_time"),
    /** The end of a session: what a night is found by. */
    SESSION_END("interval.end_time", "interval.civil_end_time"),
    /** The start of a session, from when on: the vendor takes no end. */
    SESSION_SINCE("interval.start_time", null),
    /** A civil day. */
    DAY(null, "date"),
    /** Nothing: everything there is is answered. */
    NONE(null, null);

    private final @Nullable String physicalMember;
    private final @Nullable String civilMember;

    TimeFilter(@Nullable String physicalMember, @Nullable String civilMember) {
        this.physicalMember = physicalMember;
        this.civilMember = civilMember;
    }

    /** Whether both ends of a range can be asked for; if not, a range cannot be cut into windows. */
    public boolean isBounded() {
        return this != SESSION_SINCE && this != NONE;
    }

    /** The member for physical time, without the type's prefix; null when the vendor takes none. */
    public @Nullable String physicalMember() {
        return physicalMember;
    }

    /** The member for civil time, without the type's prefix; null when the vendor takes none. */
    public @Nullable String civilMember() {
        return civilMember;
    }
}
