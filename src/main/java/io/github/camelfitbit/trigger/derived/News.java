package io.github.camelfitbit.trigger.derived;

import io.github.camelfitbit.model.HealthEvent;
import org.jspecify.annotations.Nullable;

/**
 * The next thing to tell.
 *
 * @param event what happened; null when something is only to be remembered
 * @param after what is remembered once the route completed it
 */
public record News(@Nullable HealthEvent event, Recollection after) {}
