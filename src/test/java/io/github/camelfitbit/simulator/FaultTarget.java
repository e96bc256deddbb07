package io.github.camelfitbit.simulator;

import java.util.function.Predicate;

import io.github.camelfitbit.simulator.http.Ask;

/**
 * The requests a fault is meant for.
 *
 * @param method the simulator's word for the method, such as {@code dataPoints.list} or {@code fitbit.oauth.token}; with
 *     {@code *} at its end, all that begin like that; {@code api} for Google's API and {@code fitbit.api} for Fitbit's, whatever the method; empty for any
 * @param type the data type; empty for any
 * @param person whose requests, be it by an access token or by what stands in the form of a token endpoint; empty for
 *     anybody's
 * @param form what the request must look like besides
 */
public record FaultTarget(String method, String type, String person, Predicate<Ask> form) {
    static final FaultTarget ANY = new FaultTarget("", "", "", ask -> true);

    boolean includes(String askedMethod, String askedType, String asking) {
        return isMethod(askedMethod)
                && (type.isEmpty() || type.equals(askedType))
                && (person.isEmpty() || person.equals(asking));
    }

    private boolean isMethod(String asked) {
        if (method.equals("api")) {
            return !asked.startsWith("oauth.") && !asked.startsWith("fitbit.");
        }
        if (method.equals("fitbit.api")) {
            return asked.startsWith("fitbit.") && !asked.startsWith("fitbit.oauth.");
        }
        return method.endsWith("*")
                ? asked.startsWith(method.substring(0, method.length() - 1))
                : method.isEmpty() || method.equals(asked);
    }
}
