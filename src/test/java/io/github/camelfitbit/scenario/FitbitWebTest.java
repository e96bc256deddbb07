package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.UnknownResourceException;
import org.apache.camel.Exchange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The vendor's own operations through the real component. */
class FitbitWebTest {

    private FitbitWorld fitbit;

    @BeforeEach
    void connect() throws Exception {
        fitbit = new FitbitWorld("sleep,profile,activity,nutrition,weight,settings").connect("fitbit-web", "alice");
    }

    @AfterEach
    void close() {
        fitbit.close();
    }

    @Test
    void takesDaysInThePersonsWordsAndZone() {
        fitbit.world.simulator.clock().advance(Duration.ofHours(15)); // the 21st in Madrid, still the 20th in UTC

        Object today = fitbit.world.action(
                "web/activity.summary?connection=alice&parameter.date=today", null, Map.of(), Object.class);

        assertThat(fitbit.asked().path()).isEqualTo("/1/user/-/activities/date/2026-11-21.json");
        assertThat(today).isInstanceOf(Map.class);
    }

    @Test
    void letsAKeyOfTheHeaderWinAndKeepsTheOthers() {
        fitbit.world.action(
                "web/body.series.period?connection=alice&parameter.resource=bmi&parameter.date=P1D&parameter.period=7d",
                null,
                Map.of(FitbitConstants.PARAMETERS, Map.of("resource", "fat")),
                Object.class);

        assertThat(fitbit.asked().path()).isEqualTo("/1/user/-/body/fat/date/2026-11-19/7d.json");
    }

    @Test
    void answersPlainJsonTheStatusAndNothingForNothing() {
        Exchange made = fitbit.world
                .camel
                .createProducerTemplate()
                .request(
                        "fitbit:web/weight.create?connection=alice&parameter.weight=72.5&parameter.date=today",
                        in -> {});
        Map<?, ?> log = (Map<?, ?>)
                Objects.requireNonNull(made.getMessage().getBody(Map.class).get("weightLog"));

        assertThat(made.getMessage().getHeader(FitbitConstants.STATUS)).isEqualTo("201");
        assertThat(made.getMessage().getBody(String.class)).startsWith("{\"weightLog\":{");
        assertThat(fitbit.web("weight.delete", Map.of("logId", Objects.requireNonNull(log.get("logId")))))
                .isEqualTo("");
    }

    @Test
    void joinsAsManyPagesAsAreAskedFor() {
        Map<?, ?> two = (Map<?, ?>) fitbit.world.action(
                "web/sleep.list?connection=alice&maxPages=2&parameter.afterDate=P20D&parameter.limit=5",
                null,
                Map.of(),
                Object.class);

        assertThat((List<?>) two.get("sleep")).hasSize(10);
        assertThat(fitbit.world.simulator.counters().requests("fitbit.sleep.list"))
                .isEqualTo(2);
        assertThat(fitbit.asked().query()).contains("offset=5", "sort=asc");
    }

    @Test
    void sendsAMealAsJson() {
        Map<?, ?> made = (Map<?, ?>) fitbit.web(
                "meal.create",
                Map.of(),
                "{\"name\":\"Usual\",\"mealFoods\":[{\"foodId\":81313,\"amount\":1,\"unitId\":147}]}");

        assertThat(made.toString()).contains("name=Usual");
        assertThatThrownBy(() -> fitbit.web("meal.create", Map.of(), "{\"name\":\"Usual\"}"))
                .hasRootCauseInstanceOf(InvalidArgumentException.class)
                .rootCause()
                .hasMessageContaining("name and mealFoods");
    }

    @Test
    void asksForAllScopesBeforeTheCall() {
        long before = fitbit.world.simulator.counters().total();

        assertThat(rootOf(() -> fitbit.web("activity.tcx", Map.of("logId", "1"))))
                .isInstanceOf(MissingScopeException.class)
                .hasMessageContaining("'location'");
        assertThat(rootOf(() -> fitbit.web("hrv.day", Map.of("date", "today"))))
                .isInstanceOf(MissingScopeException.class);
        assertThat(fitbit.world.simulator.counters().total()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            sleep.day; day=today; has no parameter 'day': it takes date
            sleep.day; ; needs parameter 'date'
            sleep.day; date=2026-13-01; 'date' of web/sleep.day is '2026-13-01'
            sleep.day; date=PT6H; must be a date
            sleep.range; startDate=P200D,endDate=today; the vendor takes 100 days at most
            sleep.range; startDate=today,endDate=P3D; must not lie behind
            heart.series.period; date=today,period=3m; must be one of 1d, 7d, 30d, 1w, 1m
            activity.series.range; resource=activityCalories,startDate=P60D,endDate=today; 30 days at most
            intraday.activity.range; resource=steps,detailLevel=1min,startDate=P1D,endDate=today; at most
            intraday.activity.day.window; resource=steps,detailLevel=1min,date=today,startTime=09:00,endTime=08:00; must not
            activity.delete; logId=../profile; 'logId' of web/activity.delete is '../profile'
            activity.delete; logId=1%2F2; whole number
            activity.delete; logId=-1; whole number
            alarm.list; trackerId=a/b; 1 to 50 letters
            alarm.list; trackerId=..; 1 to 50 letters
            user.profile; u=bob/../x; encoded id
            weight.create; weight=-3,date=today; 'weight' of web/weight.create cannot be meant
            sleep.list; beforeDate=today,afterDate=P3D; exactly one of beforeDate and afterDate
            sleep.list; limit=10; exactly one of
            sleep.list; afterDate=P3D,sort=desc; leave it out
            sleep.list; afterDate=P3D,limit=101; from 1 to 100
            activity.create; activityName=x,startTime=08:00,durationMillis=1,date=today; beside 'activityName'
            food.log.create; foodName=x,favorite=true,mealTypeId=1,unitId=1,amount=1,date=today; goes with 'foodId' only
            """)
    void refusesBeforeTheCallWhatTheVendorWouldRefuse(String id, String parameters, String message) {
        long before = fitbit.world.simulator.counters().total();
        Map<String, Object> given = new HashMap<>();
        for (String pair : parameters == null ? new String[0] : parameters.split(",")) {
            given.put(pair.split("=")[0], pair.split("=")[1]);
        }

        assertThat(rootOf(() -> fitbit.web(id, given)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(message);
        assertThat(fitbit.world.simulator.counters().total()).isEqualTo(before);
    }

    @Test
    void keepsLinesOutOfWhatIsSent() {
        assertThat(rootOf(() -> fitbit.web("food.search", Map.of("query", "a\r\nX: y"))))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(rootOf(() -> fitbit.web("food.search", Map.of("query", "x", "Accept-Locale", "en_US\r\nX: y"))))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void saysWhatWasMeantWhenThereIsNoSuchOperation() {
        assertThatThrownBy(() -> fitbit.web("sleep.by-date", Map.of()))
                .hasRootCauseInstanceOf(UnknownResourceException.class)
                .rootCause()
                .hasMessageContaining("did you mean sleep.");
    }

    @Test
    void failsAtTheStartOnAParameterThatTheEndpointGetsWrong() {
        assertThatThrownBy(() -> fitbit.world.action("web/sleep.day?parameter.dat=today", null, Map.of(), Object.class))
                .hasStackTraceContaining("has no parameter 'dat'");
        assertThatThrownBy(() -> fitbit.world.action("sleep/list?parameter.date=today", null, Map.of(), Object.class))
                .hasStackTraceContaining("option 'parameter.*' is not one of 'sleep'");
    }

    @Test
    void namesWhatGoogleHasForAConnectionThatMoved() {
        fitbit.connect("google-health", "bob");

        assertThat(rootOf(() -> fitbit.world.action(
                        "web/sleep.day?connection=bob&parameter.date=today", null, Map.of(), Object.class)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("use fitbit:sleep/list instead");
    }

    @Test
    void keepsToThePersonsHourFromTheFirstCallOn() {
        for (int call = 0; call < 119; call++) { // a fifth of the hour comes back little by little
            fitbit.web("food.units", Map.of());
        }
        long before = fitbit.world.simulator.counters().total();

        assertThat(rootOf(() -> {
                    fitbit.web("food.units", Map.of());
                    fitbit.web("food.units", Map.of());
                }))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("150 requests an hour");
        assertThat(fitbit.world.simulator.counters().total()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void sendsTheLanguageThatUnitsDependOn() {
        assertThat(fitbit.web("body.goals", Map.of("goal", "weight", "Accept-Language", "en_US")))
                .isInstanceOf(Map.class);
        assertThat(rootOf(() -> fitbit.web("body.goals", Map.of("goal", "weight", "Accept-Language", "english"))))
                .isInstanceOf(InvalidArgumentException.class);
    }

    private static Throwable rootOf(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }
}
