package io.github.camelfitbit.simulator.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;

/**
 * {@code /o/oauth2/v2/auth}: GET shows the consent page, POST takes the decision and sends the browser back. Consent is
 * granular: the person may untick scopes.
 */
public final class ConsentEndpoint {
    private final OAuthClient client;
    private final TokenLedger ledger;
    private final Supplier<List<String>> people;
    private final boolean autoConsent;

    /** With {@code autoConsent}, a login hint that names a person is agreed to at once. */
    public ConsentEndpoint(OAuthClient client, TokenLedger ledger, Supplier<List<String>> people, boolean autoConsent) {
        this.client = client;
        this.ledger = ledger;
        this.people = people;
        this.autoConsent = autoConsent;
    }

    /** The page, an error page, or at once the way back. */
    public Answer show(Ask ask) {
        try {
            AuthorizationRequest request = AuthorizationRequest.of(ask.query(), client);
            if (request.prompt().contains("none")) {
                return back(request, Map.of("error", "interaction_required"));
            }
            Optional<String> hinted = request.loginHint().filter(people.get()::contains);
            if (autoConsent && hinted.isPresent()) {
                return approve(request, hinted.get(), request.scopes());
            }
            return Answer.html(200, ConsentPage.render(request, ask.query(), people.get()));
        } catch (AuthorizationRefused refused) {
            return Answer.html(
                    refused.status(), ConsentPage.error(refused.error(), String.valueOf(refused.getMessage())));
        }
    }

    /** The form of the page: {@code decision}, {@code person}, the ticked {@code grant}s and the original request. */
    public Answer decide(Ask ask) {
        Map<String, List<String>> form = Ask.parameters(ask.body());
        try {
            Ask fields = new Ask("POST", ask.path(), form, Map.of(), "");
            AuthorizationRequest request = AuthorizationRequest.of(form, client);
            if (!fields.parameter("decision").equals(Optional.of("allow"))) {
                return back(request, Map.of("error", "access_denied"));
            }
            String person = fields.parameter("person")
                    .filter(people.get()::contains)
                    .orElseThrow(() -> new AuthorizationRefused(400, "invalid_request", "Choose an account"));
            Set<String> ticked = new LinkedHashSet<>(form.getOrDefault("grant", List.of()));
            ticked.retainAll(request.scopes());
            return ticked.isEmpty()
                    ? back(request, Map.of("error", "access_denied"))
                    : approve(request, person, ticked);
        } catch (AuthorizationRefused refused) {
            return Answer.html(
                    refused.status(), ConsentPage.error(refused.error(), String.valueOf(refused.getMessage())));
        }
    }

    private Answer approve(AuthorizationRequest request, String person, Set<String> scopes) {
        String code = ledger.authorize(person, request, scopes);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("code", code);
        parameters.put("scope", String.join(" ", scopes));
        return back(request, parameters);
    }

    private static Answer back(AuthorizationRequest request, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        request.state().ifPresent(state -> all.put("state", state));
        all.putAll(parameters);
        String query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String joint = request.redirectUri().contains("?") ? "&" : "?";
        return Answer.redirect(request.redirectUri() + joint + query);
    }
}
