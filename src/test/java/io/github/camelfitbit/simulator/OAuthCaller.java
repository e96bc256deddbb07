package io.github.camelfitbit.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelfitbit.simulator.http.Ask;

/** An application that connects, with PKCE and offline access unless told otherwise. */
final class OAuthCaller {
    static final String REDIRECT = "http://localhost/callback";
    /** The example of RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Simulator simulator;

    OAuthCaller(Simulator simulator) {
        this.simulator = simulator;
        simulator.registerRedirectUri(REDIRECT);
    }

    /** Changes are names and values in turn; an empty value leaves the parameter out. */
    String url(String scope, String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", simulator.clientId());
        parameters.put("redirect_uri", REDIRECT);
        parameters.put("response_type", "code");
        parameters.put("scope", scope);
        parameters.put("state", "s-1");
        parameters.put("access_type", "offline");
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        change(parameters, changes);
        return simulator.baseUrl() + "/o/oauth2/v2/auth?" + encoded(parameters);
    }

    Reply exchange(String redirect, String... changes) {
        Map<String, String> form = client();
        form.put("grant_type", "authorization_code");
        form.put("code", parameter(redirect, "code"));
        form.put("redirect_uri", REDIRECT);
        form.put("code_verifier", VERIFIER);
        change(form, changes);
        return post("/token", form);
    }

    Reply refresh(String refreshToken, String... changes) {
        Map<String, String> form = client();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        change(form, changes);
        return post("/token", form);
    }

    Reply revoke(String token) {
        return post("/revoke", Map.of("token", token));
    }

    Reply post(String path, Map<String, String> form) {
        return VendorClient.withToken(simulator, "").postAs("application/x-www-form-urlencoded", path, encoded(form));
    }

    static String parameter(String url, String name) {
        return Ask.parameters(url.substring(url.indexOf('?') + 1))
                .getOrDefault(name, List.of(""))
                .get(0);
    }

    private Map<String, String> client() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", simulator.clientId());
        form.put("client_secret", simulator.clientSecret());
        return form;
    }

    static void change(Map<String, String> parameters, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            parameters.put(changes[i], changes[i + 1]);
        }
        parameters.values().removeIf(String::isEmpty);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + VendorClient.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }
}
