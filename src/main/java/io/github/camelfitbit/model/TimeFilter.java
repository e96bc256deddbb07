package io.github.camelfitbit.model;

import org.jspecify.annotations.Nullable;

/**
 * What the vendor's filter can look at: one member for physical and one for civil time.
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
    SESSION_END("interval.end_time", "interval.civil_end_time");

    private final @Nullable String physicalMember;
    private final String civilMember;

    TimeFilter(@Nullable String physicalMember, String civilMember) {
        this.physicalMember = physicalMember;
        this.civilMember = civilMember;
    }

    /** The member for physical time, without the type's prefix; null when the vendor takes civil time only. */
    public @Nullable String physicalMember() {
        return physicalMember;
    }

    /** The member for civil time, without the type's prefix. */
    public String civilMember() {
        return civilMember;
    }
}
