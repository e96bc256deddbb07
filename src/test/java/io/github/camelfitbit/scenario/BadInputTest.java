package io.github.camelfitbit.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.error.UnknownResourceException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a route author or the vendor can get wrong: each is refused by name, with the value, the rule and the next step. */
class BadInputTest {

    private static final World world = new World();

    @BeforeAll
    static void connect() throws Exception {
        world.start().connect("alice");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @AfterEach
    void repair() {
        world.simulator.clearFaults();
    }

    private static FitbitException refusal(String uri, @Nullable Object body) {
        Throwable thrown = catchThrowable(() -> world.action(uri, body, Map.of(), Object.class));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FitbitException refusal) {
                return refusal;
            }
        }
        throw new AssertionError("not refused by name", thrown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heartrate/list", "step/list", "activities/list"})
    void listsTheDataTypesForAnUnknownOne(String action) {
        assertThat(refusal(action, null))
                .isExactlyInstanceOf(UnknownResourceException.class)
                .hasMessageContaining("'" + action.split("/")[0] + "' is no resource")
                .hasMessageContaining("heart-rate");
    }

    @Test
    void listsTheOperationsForAnUnknownOne() {
        assertThat(refusal("steps/fetch", null))
                .isExactlyInstanceOf(UnknownResourceException.class)
                .hasMessageContaining("'fetch' is no operation of 'steps': use one of list");
    }

    @ParameterizedTest
    @CsvSource({"steps,create", "heart-rate,get", "sleep,roll-up"})
    void listsTheOperationsForOneThatTheTypeLacks(String type, String operation) {
        assertThat(refusal(type + '/' + operation, null))
                .isExactlyInstanceOf(UnsupportedOperationOfTypeException.class)
                .hasMessageContaining("no '" + operation + "' for '" + type + "': use one of");
    }

    @ParameterizedTest
    @CsvSource({"from,2026-02-30", "to,tomorrow", "from,P999999999Y"})
    void namesTheOptionWhoseDateIsNone(String option, String value) {
        assertThat(refusal("steps/list?connection=alice&" + option + '=' + value, null))
                .isExactlyInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option '" + option + "' is '" + value + "'")
                .hasMessageContaining("yesterday");
    }

    @Test
    void refusesARangeUpsideDown() {
        assertThat(refusal("steps/list?connection=alice&from=2026-11-10&to=2026-11-08", null))
                .isExactlyInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("from 2026-11-10T00:00 to 2026-11-09T00:00 is upside down");
    }

    @ParameterizedTest
    @CsvSource({"roll-up,soon", "roll-up,PT0S", "roll-up,-PT1H", "daily-roll-up,PT36H", "daily-roll-up,PT1H"})
    void refusesAWindowThatIsNone(String operation, String window) {
        assertThat(refusal("steps/" + operation + "?connection=alice&window=" + window, null))
                .isExactlyInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'window' is '");
    }

    @Test
    void asksForTheIdThatIsMissing() {
        assertThat(refusal("weight/get?connection=alice", null))
                .isExactlyInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'id' is missing")
                .hasMessageContaining(FitbitConstants.ID);
    }

    @Test
    void saysThatNobodyIsConnectedUnderAKey() {
        assertThat(refusal("steps/list?connection=nobody", null))
                .isExactlyInstanceOf(UnknownConnectionException.class)
                .hasMessageContaining("'nobody'")
                .hasMessageContaining("authorize-url");
    }

    @Test
    void namesTheScopeThatThePersonDidNotGrant() {
        connectWithSleepOnly("bob");
        long asked = world.simulator.counters().total();

        assertThat(refusal("steps/list?connection=bob", null))
                .isInstanceOfSatisfying(MissingScopeException.class, e -> {
                    assertThat(e.scope()).isEqualTo("activity_and_fitness.readonly");
                    assertThat(e.connection()).isEqualTo("bob");
                })
                .hasMessageContaining("authorize-url");
        assertThat(world.simulator.counters().total())
                .as("told without asking the vendor")
                .isEqualTo(asked);
        assertThat(world.action("sleep/list?connection=bob", null, Map.of(), DataPoints.class))
                .isNotNull();
    }

    private static void connectWithSleepOnly(String person) {
        String url = world.action("connections/authorize-url?connection=" + person, null, Map.of(), String.class);
        String back = world.simulator
                .consent(url)
                .as(person)
                .withScopes("https://www.googleapis.com/auth/googlehealth.sleep.readonly")
                .approve();
        world.comeBack(back);
    }

    @Test
    void refusesARangeOverTheCapWhenItMayNotBeSplit() {
        assertThat(refusal("heart-rate/roll-up?connection=alice&splitRange=false&window=P1D&from=P20D", null))
                .isExactlyInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the vendor sums at most 14 days of heart-rate at once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight: 72.4", "[72.4]", "{\"value\":{\"weightGrams\":72.4", "<weight>72.4</weight>"})
    void refusesABodyThatIsNoJsonObjectWithoutQuotingIt(String body) {
        assertThat(refusal("weight/create?connection=alice", body))
                .isExactlyInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the body is not a JSON object")
                .message()
                .doesNotContain("72.4");
    }

    @Test
    void saysWhatTheVendorRefusedOfAWrite() {
        assertThat(refusal("weight/get?connection=alice&id=there-is-none", null))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> assertThat(e.getHttpResponseCode())
                        .isEqualTo(404))
                .hasMessageContaining("answered 404");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weight/create   | {'value':{'weightGrams':-72.4}}                   | lies outside 0 to 1000000: check its sign and its unit",
                "weight/create   | {'value':{'weightGrams':72.4e9}}                  | lies outside 0 to 1000000: check its sign and its unit",
                "sleep/create    | {'startTime':'2026-11-07T23:00Z','endTime':'2026-11-08T06:00Z','value':{'type':'COSY'}} | 'value.type' in the body is no word of the vendor's: write CLASSIC, STAGES",
                "weight/create   | {'time':'2026-03-08T08:00[Mars/Olympus]','value':{'weightGrams':72400}} | in the zone 'Mars/Olympus', which does not exist: write one such as",
                "weight/create   | {'time':'2026-03-29T02:30[Europe/Madrid]','value':{'weightGrams':72400}} | did not exist in Europe/Madrid"
            })
    void refusesAWriteThatCannotBeMeantAndSendsNothing(String action, String body, String why) {
        long asked = world.simulator.counters().total();

        assertThat(refusal(action + "?connection=alice", body.replace('\'', '"')))
                .isExactlyInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("72", "COSY");
        assertThat(world.simulator.counters().total()).isEqualTo(asked);
    }

    @Test
    void saysThatAnAnswerIsEmpty() {
        world.simulator.fail(Fault.emptyBody().on("dataPoints.list").always());

        assertThat(refusal("steps/list?connection=alice", null))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("for connection 'alice' cannot be read: it is empty")
                .hasMessageContaining("check baseUrl and proxies");
    }

    @Test
    void saysThatAnAnswerIsAPageOfHtml() {
        world.simulator.fail(Fault.html(200).on("dataPoints.list").always());

        assertThat(refusal("steps/list?connection=alice", null))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("is not JSON but text/html");
    }

    @Test
    void saysThatAnAnswerIsNoJson() {
        world.simulator.fail(Fault.notJson().on("dataPoints.list").always());

        assertThat(refusal("steps/list?connection=alice", null))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("is not JSON but application/json")
                .message()
                .doesNotContain("oops");
    }

    @Test
    void readsAgainAfterAnAnswerThatWasCutShort() {
        DataPoints before = world.action("steps/list?connection=alice&from=P2D", null, Map.of(), DataPoints.class);
        world.simulator.fail(Fault.truncated().on("dataPoints.list"));

        DataPoints after = world.action("steps/list?connection=alice&from=P2D", null, Map.of(), DataPoints.class);

        assertThat(before).isNotEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void leavesPagesThatGoRoundInCircles() {
        world.simulator.fail(Fault.bytes(
                        200,
                        "application/json",
                        "{\"dataPoints\":[],\"nextPageToken\":\"again\"}".getBytes(StandardCharsets.UTF_8))
                .on("dataPoints.list")
                .always());

        assertThat(refusal("steps/list?connection=alice", null))
                .isInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("steps of connection 'alice'");
    }

    @Test
    void saysWhatTheVendorAnsweredWithItsReasonAndNoQuery() {
        world.simulator.fail(Fault.reason(400, "INVALID_DATA_POINT_FILTER").on("dataPoints.list"));

        assertThat(refusal("steps/list?connection=alice", null))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.reason()).isEqualTo("INVALID_DATA_POINT_FILTER"))
                .message()
                .contains("GET /v4/users/me/dataTypes/steps/dataPoints")
                .doesNotContain("?", "2026", "start_time");
    }
}
