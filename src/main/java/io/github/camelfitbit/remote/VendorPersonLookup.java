package io.github.camelfitbit.remote;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.NotPermittedException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.consent.PersonLookup;
import org.jspecify.annotations.Nullable;

/**
 * Asks the vendor who a token belongs to, and in which time zone the person lives. Thread-safe.
 *
 * <p>The zone stands in the settings, which take a scope of their own: without it the zone stays unknown.
 */
public final class VendorPersonLookup implements PersonLookup {

    private final Function<Secret, HealthApi> apis;

    /**
     * @param apis the vendor, asked with one given token
     */
    public VendorPersonLookup(Function<Secret, HealthApi> apis) {
        this.apis = apis;
    }

    @Override
    public CompletableFuture<Connection.Person> lookUp(String connection, Secret accessToken) {
        HealthApi api = apis.apply(accessToken);
        Caller caller = new Caller(connection, Priority.ACTION);
        return api.resource(caller, PersonResource.IDENTITY)
                .thenCompose(identity -> zone(api, caller).thenApply(zone -> person(identity, zone.orElse(null))));
    }

    private static CompletableFuture<Optional<ZoneId>> zone(HealthApi api, Caller caller) {
        return api.resource(caller, PersonResource.SETTINGS)
                .thenApply(VendorPersonLookup::zone)
                .exceptionallyCompose(failure -> isRefusal(Failures.cause(failure))
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : CompletableFuture.failedFuture(Failures.cause(failure)));
    }

    private static Optional<ZoneId> zone(Map<String, Object> settings) {
        try {
            return settings.get("timeZone") instanceof String zone ? Optional.of(ZoneId.of(zone)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ConsentRequiredException
                || failure instanceof NotPermittedException
                || failure instanceof InvalidRequestException;
    }

    private static Connection.Person person(Map<String, Object> identity, @Nullable ZoneId zone) {
        Object healthUserId = identity.get("healthUserId");
        if (healthUserId == null) {
            throw new MalformedAnswerException(
                    "the vendor's identity has no healthUserId; try again, and report it if it stays so",
                    RemoteFailure.permanent(200, "MALFORMED_ANSWER"),
                    null);
        }
        Object legacyUserId = identity.get("legacyUserId");
        return new Connection.Person(
                healthUserId.toString(), legacyUserId == null ? null : legacyUserId.toString(), zone);
    }
}
