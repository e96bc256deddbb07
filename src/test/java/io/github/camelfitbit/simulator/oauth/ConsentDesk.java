package io.github.camelfitbit.simulator.oauth;

import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;

/** What a vendor has to say about consent; the {@link ConsentEndpoint} does the rest. */
public interface ConsentDesk {
    /** The path of the page. */
    String path();

    /** The heading of the page. */
    String heading();

    /** Checks a request; an {@link AuthorizationRefused} says what is wrong with it. */
    AuthorizationRequest read(Ask ask);

    /** What the browser takes back when the person agreed: the code, and what else the vendor adds. */
    Map<String, String> agree(String person, AuthorizationRequest request, Set<String> scopes);

    /** What stands behind the way back: empty, or a fragment with its {@code #}. */
    String fragment();
}
