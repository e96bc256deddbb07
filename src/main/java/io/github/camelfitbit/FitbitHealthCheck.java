package io.github.camelfitbit;

import java.util.Map;
import java.util.function.Consumer;

import io.github.camelfitbit.error.FitbitException;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.spi.HttpResponseAware;
import org.jspecify.annotations.Nullable;

/**
 * A readiness check of this component. It is none of liveness: no restart brings a vendor or a database back. Its details
 * hold no secret, no key of a connection and no health value. Thread-safe.
 */
final class FitbitHealthCheck implements HealthCheck {

    private final String id;
    private final Consumer<HealthCheckResultBuilder> probe;

    private volatile boolean enabled = true;

    /** @param probe says how it is; a failure of the family means down */
    FitbitHealthCheck(String id, Consumer<HealthCheckResultBuilder> probe) {
        this.id = id;
        this.probe = probe;
    }

    @Override
    public Result call(@Nullable Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this)
                .detail(CHECK_ID, id)
                .detail(CHECK_GROUP, getGroup())
                .detail(CHECK_ENABLED, enabled);
        if (!enabled) {
            return result.unknown().message("disabled").build();
        }
        try {
            probe.accept(result.up());
        } catch (FitbitException failure) {
            down(result, failure);
        }
        return result.build();
    }

    /** Down, with what the failure says and the status that the vendor answered with. */
    static void down(HealthCheckResultBuilder result, FitbitException failure) {
        result.down().message(failure.getMessage()).error(failure);
        if (failure instanceof HttpResponseAware http && http.getHttpResponseCode() > 0) {
            result.detail(HTTP_RESPONSE_CODE, http.getHttpResponseCode());
        }
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public String getGroup() {
        return FitbitConstants.SCHEME;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
