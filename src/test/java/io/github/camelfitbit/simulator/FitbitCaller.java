package io.github.camelfitbit.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A server application that connects at Fitbit, with PKCE unless told otherwise. */
final class FitbitCaller {
    static final String REDIRECT = OAuthCaller.REDIRECT;

    private final Simulator simulator;
    private final String authorization;

    FitbitCaller(Simulator simulator) {
        this(simulator, basic(simulator.fitbit().clientId(), simulator.fitbit().clientSecret()));
        simulator.registerRedirectUri(REDIRECT);
    }

    private FitbitCaller(Simulator simulator, String authorization) {
        this.simulator = simulator;
        this.authorization = authorization;
    }

    /** The same application with another header at the token endpoint; empty for none. */
    FitbitCaller withAuthorization(String header) {
        return new FitbitCaller(simulator, header);
    }

    /** Changes are names and values in turn; an empty value leaves the parameter out. */
    String url(String scope, String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", simulator.fitbit().clientId());
        parameters.put("redirect_uri", REDIRECT);
        parameters.put("response_type", "code");
        parameters.put("scope", scope);
        parameters.put("state", "s-1");
        parameters.put("code_challenge", OAuthCaller.CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        OAuthCaller.change(parameters, changes);
        return simulator.fitbit().authorizationEndpoint() + "?" + encoded(parameters);
    }

    Reply exchange(String redirect, String... changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", OAuthCaller.parameter(redirect.replace("#_=_", ""), "code"));
        form.put("redirect_uri", REDIRECT);
        form.put("code_verifier", OAuthCaller.VERIFIER);
        OAuthCaller.change(form, changes);
        return post("/oauth2/token", form);
    }

    Reply refresh(String refreshToken, String... changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        OAuthCaller.change(form, changes);
        return post("/oauth2/token", form);
    }

    Reply revoke(String token) {
        return post("/oauth2/revoke", Map.of("token", token));
    }

    Reply introspect(String bearer, String token) {
        return withAuthorization("Bearer " + bearer).post("/1.1/oauth2/introspect", Map.of("token", token));
    }

    Reply profile(String accessToken) {
        return VendorClient.withToken(simulator, accessToken).get("/1/user/-/profile.json");
    }

    Reply post(String path, Map<String, String> form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return VendorClient.send(request.build());
    }

    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + VendorClient.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }
}
