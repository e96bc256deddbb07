package io.github.camelfitbit.simulator.fitbit;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfitbit.simulator.fitbit.data.LifeData;
import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitAuthorizationServer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitErrors;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitScopes;
import io.vertx.core.json.JsonObject;

/**
 * {@code api.fitbit.com}, as far as it is simulated: {@code /1/user/-/profile.json}, and what {@link LifeData} tells of a life.
 * Every other path is not found. Safe
 * for any thread.
 */
public final class FitbitApi {
    private static final Pattern PATH = Pattern.compile("/1(\\.\\d)?/.*");
    private static final Pattern PROFILE = Pattern.compile("/1/user/([^/]+)/profile\\.json");

    private final LifeData life = new LifeData();
    private final FitbitAuthorizationServer server;
    private final Map<String, Account> accounts;
    private final HourlyBudget budget;
    private final Clock clock;

    /** The accounts are by the simulator's names of their people; each person may ask so often per hour. */
    public FitbitApi(FitbitAuthorizationServer server, Map<String, Account> accounts, int perHour, Clock clock) {
        this.server = server;
        this.accounts = accounts;
        this.budget = new HourlyBudget(perHour, clock);
        this.clock = clock;
    }

    /** The simulator's word for a call; empty when it is not for this API. */
    public Optional<String> methodOf(Ask ask) {
        if (!PATH.matcher(ask.path()).matches()) {
            return Optional.empty();
        }
        boolean profile =
                ask.verb().equals("GET") && PROFILE.matcher(ask.path()).matches();
        String other = life.find(ask).map(endpoint -> "fitbit." + endpoint.id()).orElse("fitbit.unknown");
        return Optional.of(profile ? "fitbit.user.profile" : other);
    }

    /** Answers a call that has a word. */
    public Answer answer(Ask ask) {
        return server.admit(ask, token -> {
            HourlyBudget.Left left = budget.spend(token.person());
            return left.onto(left.isEnough() ? admitted(ask, token) : tooMany());
        });
    }

    private Answer admitted(Ask ask, AccessToken token) {
        Optional<LifeData.Endpoint> endpoint = life.find(ask);
        return endpoint.isPresent() ? ofLife(endpoint.get(), token) : profile(ask, token);
    }

    private Answer ofLife(LifeData.Endpoint endpoint, AccessToken token) {
        Account account = Optional.ofNullable(accounts.get(token.person())).orElseThrow();
        return token.scopes().contains(endpoint.scope())
                ? endpoint.answer().apply(account)
                : FitbitErrors.answer(
                        403,
                        "insufficient_scope",
                        "This application does not have permission to access " + endpoint.scope() + " data.");
    }

    private Answer profile(Ask ask, AccessToken token) {
        Matcher profile = PROFILE.matcher(ask.path());
        if (!ask.verb().equals("GET") || !profile.matches()) {
            return FitbitErrors.answer(404, "not_found", "The API you are requesting could not be found.");
        }
        Account account = Optional.ofNullable(accounts.get(token.person())).orElseThrow();
        if (!profile.group(1).equals("-")
                && !profile.group(1).equals(account.ids().legacyUserId())) {
            return FitbitErrors.answer(401, "authorization", "The member's privacy settings do not allow this.");
        }
        return token.scopes().contains(FitbitScopes.PROFILE)
                ? profile(account)
                : FitbitErrors.answer(
                        403, "insufficient_scope", "This application does not have permission to access profile data.");
    }

    private Answer profile(Account account) {
        ZoneId zone = account.life().zone();
        String name = account.ids().person();
        boolean imperial = zone.getId().startsWith("America/");
        String memberSince = account.memberSince().atZone(zone).toLocalDate().toString();
        JsonObject user = new JsonObject()
                .put("age", account.life().age())
                .put("displayName", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .put("encodedId", account.ids().legacyUserId())
                .put("memberSince", memberSince)
                .put(
                        "offsetFromUTCMillis",
                        zone.getRules().getOffset(clock.instant()).getTotalSeconds() * 1_000)
                .put("timezone", zone.getId())
                .put("languageLocale", imperial ? "en_US" : "en_GB")
                .put("foodsLocale", imperial ? "en_US" : "en_GB")
                .put("distanceUnit", imperial ? "en_US" : "METRIC")
                .put("weightUnit", imperial ? "en_US" : "METRIC")
                .put("heightUnit", imperial ? "en_US" : "METRIC")
                .put("strideLengthWalkingType", "auto")
                .put("strideLengthRunningType", "auto");
        return Answer.json(200, new JsonObject().put("user", user));
    }

    private static Answer tooMany() {
        return FitbitErrors.answer(429, "system", "Too Many Requests");
    }
}
