package io.github.camelfitbit.error;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelfitbit.error.FailureTable.ANY;
import static io.github.camelfitbit.error.FailureTable.NONE;
import static io.github.camelfitbit.error.FailureTable.Row.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FailureTableTest {

    private final FailureTable table = new FailureTable(
            of(400, "named", Remedy.REAUTHORIZE),
            of(400, ANY, Remedy.GIVE_UP),
            of(403, NONE, Remedy.RETIRED),
            of(409, ANY, Remedy.CONFIGURE),
            of(500, ANY, Remedy.ASK_AGAIN));

    @ParameterizedTest
    @CsvSource({
        "400, named, REAUTHORIZE",
        "400, other, GIVE_UP",
        "403, '',    RETIRED",
        "403, named, REAUTHORIZE",
        "403, other, GIVE_UP",
        "409, named, CONFIGURE",
        "503, named, ASK_AGAIN"
    })
    void looksForTheReasonThenTheStatusThenTheFamily(int status, String reason, Remedy remedy) {
        assertThat(table.of(status, reason).remedy()).isEqualTo(remedy);
    }

    @Test
    void refusesARowThatStandsTwiceAndATableWithHoles() {
        assertThatThrownBy(() -> new FailureTable(of(400, ANY, Remedy.GIVE_UP), of(400, ANY, Remedy.WAIT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new FailureTable(of(400, ANY, Remedy.GIVE_UP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void onlyABudgetAndABadHourPassByThemselves(Remedy remedy) {
        boolean passes = remedy == Remedy.WAIT || remedy == Remedy.ASK_AGAIN;

        assertThat(new RemoteFailure(503, "", remedy, null).toException("x").isRetryable())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFRESH,   NotPermittedException",
        "403, CONFIGURE, NotPermittedException",
        "403, RETIRED,   ApiRetiredException",
        "410, RETIRED,   ApiRetiredException",
        "429, WAIT,      RateLimitedException",
        "503, ASK_AGAIN, RemoteUnavailableException",
        "409, ASK_AGAIN, RemoteUnavailableException",
        "404, GIVE_UP,   InvalidRequestException"
    })
    void eachFailureHasItsException(int status, Remedy remedy, String exception) {
        RemoteException thrown = new RemoteFailure(status, "why", remedy, null).toException("x");

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(thrown.remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMIT_EXCEEDED, WAIT,      PERSON",
        "PERSON_BUDGET,       WAIT,      PERSON",
        "PROJECT_BUDGET,      WAIT,      PROJECT",
        "INTERNAL_ERROR,      ASK_AGAIN, NONE",
        "INVALID_TIME_RANGE,  GIVE_UP,   NONE"
    })
    void saysWhoseBudgetIsUsedUp(String reason, Remedy remedy, Quota whose) {
        assertThat(new RemoteFailure(429, reason, remedy, null).toException("x").quota())
                .isEqualTo(whose);
    }

    static Stream<Arguments> withoutAnAnswer() {
        return Stream.of(
                Arguments.of(new ConsentRequiredException("alice", "x"), Remedy.REAUTHORIZE),
                Arguments.of(new MissingScopeException("alice", "sleep.readonly", "x"), Remedy.REAUTHORIZE),
                Arguments.of(new UnknownConnectionException("x"), Remedy.REAUTHORIZE),
                Arguments.of(new InvalidArgumentException("x"), Remedy.GIVE_UP),
                Arguments.of(new InvalidArgumentException("x", Remedy.CONFIGURE), Remedy.CONFIGURE),
                Arguments.of(new UnknownResourceException("x"), Remedy.GIVE_UP),
                Arguments.of(new UnsupportedOperationOfTypeException("x"), Remedy.GIVE_UP),
                Arguments.of(new StoreException("x", null), Remedy.ASK_AGAIN));
    }

    @ParameterizedTest
    @MethodSource("withoutAnAnswer")
    void theWholeFamilySaysWhatHelps(FitbitException failure, Remedy remedy) {
        assertThat(failure.remedy()).isEqualTo(remedy);
        assertThat(failure.isRetryable()).isEqualTo(remedy.passes());
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.quota()).isEqualTo(Quota.NONE);
    }
}
