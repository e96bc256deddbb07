package io.github.camelfitbit.simulator.fitbit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.camelfitbit.simulator.fitbit.data.LifeData;
import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitAuthorizationServer;

/**
 * {@code api.fitbit.com}: every operation of {@code routes.txt}, strictly. A path that is none is not found, nor is a path
 * asked with another verb. Safe for any thread.
 */
public final class FitbitApi {
    private static final Pattern PATH = Pattern.compile("/1(\\.\\d)?/.*");

    private final FitbitAuthorizationServer server;
    private final Map<String, Account> accounts;
    private final Routes routes = Routes.read();
    private final Handlers handlers;
    private final LifeData life = new LifeData();
    private final HourlyBudget budget;
    private final Clock clock;

    /** The accounts are by the simulator's names of their people; each person may ask so often per hour. */
    public FitbitApi(FitbitAuthorizationServer server, Map<String, Account> accounts, int perHour, Clock clock) {
        this.server = server;
        this.accounts = accounts;
        this.budget = new HourlyBudget(perHour, clock);
        this.clock = clock;
        Map<String, Shelves> shelves = new HashMap<>();
        accounts.keySet().forEach(person -> shelves.put(person, new Shelves()));
        this.handlers = new Handlers(shelves);
    }

    /** The simulator's word for a call, such as {@code fitbit.sleep.day}; empty when it is not for this API. */
    public Optional<String> methodOf(Ask ask) {
        if (!PATH.matcher(ask.path()).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                "fitbit." + routes.find(ask).map(found -> found.route().id()).orElse("unknown"));
    }

    /** The subscriptions to a person's collection, by their ids. */
    public List<String> subscriptions(String owner, String collection) {
        return handlers.subscriptions().of(owner, collection);
    }

    /** From now on this one is told of what applications write into logs. */
    public void onWrite(LifeData.WriteListener listener) {
        life.onWrite(listener);
    }

    /** What people have earned. */
    public Badges badges() {
        return handlers.badges();
    }

    /** Answers a call that has a word. */
    public Answer answer(Ask ask) {
        return server.admit(ask, token -> {
            HourlyBudget.Left left = budget.spend(token.person());
            return left.onto(left.isEnough() ? admitted(ask, token) : tooMany());
        });
    }

    private Answer admitted(Ask ask, AccessToken token) {
        Optional<Routes.Found> found = routes.find(ask);
        if (found.isEmpty()) {
            return Rules.notFound();
        }
        Account account = Optional.ofNullable(accounts.get(token.person())).orElseThrow();
        Call call = call(ask, found.get(), account);
        if (call.has("u")
                && !call.get("u").equals("-")
                && !call.get("u").equals(account.ids().legacyUserId())) {
            return Rules.error(401, "authorization", "", "The member's privacy settings do not allow this.");
        }
        return Rules.broken(found.get().route(), call, token).orElseGet(() -> answer(call));
    }

    /** The life does not tell everything; the rest is made up. */
    private Answer answer(Call call) {
        return life.find(call.ask())
                .map(endpoint -> endpoint.answer().apply(call.account()))
                .filter(answer -> answer.status() != 400 || !handlers.has(call.id()))
                .orElseGet(() -> handlers.of(call.id()).answer(call));
    }

    private Call call(Ask ask, Routes.Found found, Account account) {
        Map<String, String> values = new HashMap<>(found.inPath());
        ask.query().forEach((name, given) -> values.putIfAbsent(name, given.get(0)));
        return new Call(found.route().id(), values, ask, account, clock);
    }

    private static Answer tooMany() {
        return Rules.error(429, "system", "", "Too Many Requests");
    }
}
