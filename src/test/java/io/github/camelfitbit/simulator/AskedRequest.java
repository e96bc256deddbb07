package io.github.camelfitbit.simulator;

import java.time.Instant;

/**
 * A request as the simulator remembers it; without its token.
 *
 * @param at on the simulator's clock
 * @param person whose token it was; {@code -} when it had none that is valid
 * @param method the vendor's word, such as {@code dataPoints.list} or {@code oauth.token}
 * @param type the data type's identifier; empty where there is none
 * @param query the undecoded query; empty for the OAuth endpoints, whose parameters are secrets
 */
public record AskedRequest(
        Instant at, String person, String method, String type, String path, String query, int status) {}
