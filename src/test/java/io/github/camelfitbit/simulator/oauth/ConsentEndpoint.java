package io.github.camelfitbit.simulator.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;

/**
 * The authorization endpoint: GET shows the consent page, POST takes the decision and sends the browser back. Consent is
 * granular: the person may untick scopes.
 */
public final class ConsentEndpoint {
    private final ConsentDesk desk;
    private final Visitors visitors;

    /** Of one vendor. */
    public ConsentEndpoint(ConsentDesk desk, Visitors visitors) {
        this.desk = desk;
        this.visitors = visitors;
    }

    /**
     * Who may come to the page.
     *
     * @param autoConsent a login hint that names one of them is agreed to at once
     */
    public record Visitors(List<String> names, boolean autoConsent) {}

    /** The page, an error page, or at once the way back. */
    public Answer show(Ask ask) {
        try {
            AuthorizationRequest request = desk.read(ask);
            if (request.prompt().contains("none")) {
                return back(request, Map.of("error", "interaction_required"));
            }
            List<String> people = visitors.names();
            Optional<String> hinted = request.loginHint().filter(people::contains);
            if (visitors.autoConsent() && hinted.isPresent()) {
                return back(request, desk.agree(hinted.get(), request, request.scopes()));
            }
            return Answer.html(200, ConsentPage.render(desk, request, ask.query(), people));
        } catch (AuthorizationRefused refused) {
            return errorPage(refused);
        }
    }

    /** The form of the page: {@code decision}, {@code person}, the ticked {@code grant}s and the original request. */
    public Answer decide(Ask ask) {
        Map<String, List<String>> form = Ask.parameters(ask.body());
        Ask fields = new Ask("POST", ask.path(), form, Map.of(), "");
        try {
            AuthorizationRequest request = desk.read(fields);
            Set<String> ticked = new LinkedHashSet<>(form.getOrDefault("grant", List.of()));
            ticked.retainAll(request.scopes());
            if (!fields.parameter("decision").equals(Optional.of("allow")) || ticked.isEmpty()) {
                return back(request, Map.of("error", "access_denied"));
            }
            return back(request, desk.agree(person(fields), request, ticked));
        } catch (AuthorizationRefused refused) {
            return errorPage(refused);
        }
    }

    private String person(Ask fields) {
        return fields.parameter("person")
                .filter(visitors.names()::contains)
                .orElseThrow(() -> new AuthorizationRefused(400, "invalid_request", "Choose an account"));
    }

    private static Answer errorPage(AuthorizationRefused refused) {
        return Answer.html(refused.status(), ConsentPage.error(refused.error(), String.valueOf(refused.getMessage())));
    }

    private Answer back(AuthorizationRequest request, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        request.state().ifPresent(state -> all.put("state", state));
        all.putAll(parameters);
        String query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String joint = request.redirectUri().contains("?") ? "&" : "?";
        return Answer.redirect(request.redirectUri() + joint + query + desk.fragment());
    }
}
