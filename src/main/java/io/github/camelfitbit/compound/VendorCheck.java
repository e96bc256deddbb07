package io.github.camelfitbit.compound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ApiRetiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PersonResource;

/**
 * Asks the vendor who it is and which devices are paired: two calls, each of which may fail by itself.
 *
 * @param api    the vendor
 * @param people what they granted
 * @param clock  the time
 */
public record VendorCheck(HealthApi api, People people, Clock clock) {

    private static final int PATIENCE_SECONDS = 20;
    private static final Duration SILENT = Duration.ofHours(24);

    /**
     * What the vendor says.
     *
     * @param findings what is wrong
     * @param sync     when the devices synced last
     */
    record Said(List<Finding> findings, Syncs.Sync sync) {}

    CompletableFuture<Said> of(Connection connection, Caller caller) {
        if (connection.api() == Api.FITBIT_WEB && !connection.scopes().contains("profile")) {
            return devices(
                    caller,
                    List.of(Finding.info(
                            "identity-unknown",
                            "without 'profile' the vendor does not name the account, and a wrong one is not noticed",
                            "ask for this scope as well, to see whether it is the right account")));
        }
        return patiently(() -> api.resource(caller, PersonResource.IDENTITY))
                .thenApply(identity -> identity(identity, connection))
                .exceptionally(failure -> List.of(refusal(Failures.cause(failure))))
                .thenCompose(findings -> isRefused(findings)
                        ? CompletableFuture.completedFuture(new Said(findings, Syncs.Sync.UNKNOWN))
                        : devices(caller, findings));
    }

    /** Who waits for a diagnosis does not wait for an hour of budget: what takes longer is told as a finding. */
    private static <T> CompletableFuture<T> patiently(Supplier<CompletableFuture<T>> call) {
        return Relay.begin(call).copy().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** When the vendor refuses to say who it is, it will not name the devices either. */
    private static boolean isRefused(List<Finding> findings) {
        return !findings.isEmpty();
    }

    /** A different id behind the same key: somebody else's account was chosen. Neither id is told. */
    private static List<Finding> identity(Map<String, Object> identity, Connection connection) {
        Connection.Person person = connection.person();
        Object told = identity.get("healthUserId");
        if (person == null || told == null || person.healthUserId() == null) {
            return List.of();
        }
        return told.toString().equals(person.healthUserId())
                ? List.of()
                : List.of(Finding.error(
                        "wrong-account",
                        "the vendor names another account than the one that consented",
                        "the person disconnects, and connects with the account that the device belongs to"));
    }

    private Finding refusal(Throwable failure) {
        String message = message(failure);
        return switch (code(failure)) {
            case "api-retired" -> Finding.error("api-retired", message, "let the person consent to the other API");
            case "account-not-linked" ->
                Finding.error(
                        "account-not-linked",
                        message,
                        "the person opens the Google Health app once with this account, or connects with another");
            case "legacy-account" ->
                Finding.error(
                        "legacy-account",
                        message,
                        "the person moves the Fitbit account to a Google account, then connects again");
            case "project-not-admitted" ->
                Finding.error("project-not-admitted", message, "the operator sets up the project, see the message");
            case "quota-exhausted" -> Finding.warning("quota-exhausted", message, "wait: it passes by itself");
            case "vendor-unavailable" -> Finding.warning("vendor-unavailable", message, "wait: it passes by itself");
            default ->
                Finding.error("call-refused", message, "see the message; docs/failures.md says who acts on which");
        };
    }

    private static String message(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "no answer within " + PATIENCE_SECONDS + " s: the vendor is slow, or the call waits for its budget";
        }
        return failure instanceof FitbitException known
                ? String.valueOf(known.getMessage())
                : "a defect of this component (" + failure.getClass().getSimpleName() + ")";
    }

    private static String code(Throwable failure) {
        if (failure instanceof ApiRetiredException) {
            return "api-retired";
        }
        if (failure instanceof TimeoutException) {
            return "vendor-unavailable";
        }
        if (failure instanceof RemoteException remote) {
            switch (remote.reason()) {
                case "ACCOUNT_NOT_LINKED":
                    return "account-not-linked";
                case "LEGACY_ACCOUNT":
                    return "legacy-account";
                default:
                    break;
            }
        }
        return failure instanceof FitbitException known ? code(known) : "";
    }

    private static String code(FitbitException failure) {
        return switch (failure.remedy()) {
            case CONFIGURE -> "project-not-admitted";
            case WAIT -> failure.quota() == Quota.NONE ? "vendor-unavailable" : "quota-exhausted";
            case ASK_AGAIN -> "vendor-unavailable";
            default -> "";
        };
    }

    private CompletableFuture<Said> devices(Caller caller, List<Finding> before) {
        return patiently(() -> {
                    people.require(caller.connection(), Syncs.SCOPE, "settings");
                    return api.devices(caller);
                })
                .thenApply(devices -> said(before, devices))
                .exceptionally(failure -> unknown(before, Failures.cause(failure)));
    }

    private Said said(List<Finding> before, List<Map<String, Object>> devices) {
        List<Finding> findings = new ArrayList<>(before);
        Syncs.Sync sync = Syncs.Sync.of(devices);
        Instant last = sync.last();
        if (devices.isEmpty()) {
            findings.add(Finding.error(
                    "no-device",
                    "no device is paired with this account",
                    "the person pairs one in the app, or connects with the account that it belongs to"));
        } else if (last == null) {
            findings.add(Finding.warning(
                    "device-never-synced", "no tracker of this account has synced yet", "the person opens the app"));
        } else if (last.isBefore(clock.instant().minus(SILENT))) {
            findings.add(Finding.error(
                    "device-silent",
                    "no tracker has synced since " + last,
                    "the person charges and wears the device, opens the app near it, and allows it to sync in the"
                            + " background"));
        }
        return new Said(findings, sync);
    }

    private Said unknown(List<Finding> before, Throwable failure) {
        List<Finding> findings = new ArrayList<>(before);
        findings.add(
                failure instanceof MissingScopeException missing
                        ? Finding.info(
                                "devices-unknown",
                                "without '" + missing.scope() + "' the devices cannot be asked for",
                                "ask for this scope as well, to see when devices synced")
                        : Finding.warning("devices-unknown", message(failure), "ask again later"));
        return new Said(findings, Syncs.Sync.UNKNOWN);
    }
}
