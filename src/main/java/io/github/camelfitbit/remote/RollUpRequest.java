package io.github.camelfitbit.remote;

import java.time.Duration;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A question for aggregates.
 *
 * @param caller  whose records, and how urgent
 * @param type    the data type
 * @param range   physical for windows of any length, civil for windows of whole days
 * @param window  the length of one window; whole days on the civil time line
 * @param sources the vendor's family of sources; null for all
 */
public record RollUpRequest(Caller caller, DataType type, TimeRange range, Duration window, @Nullable String sources) {}
