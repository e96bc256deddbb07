package io.github.camelfitbit.remote.google;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.ApiRetiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.NotPermittedException;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GoogleFailuresTest {

    private static FitbitException failure(int status, Map<String, String> headers, String body) {
        var vendor = new ScriptedVendor().answers(status, headers, body);
        var range = TimeRange.physical(Instant.parse("2026-11-08T00:00:00Z"), Instant.parse("2026-11-09T00:00:00Z"));
        var question = new PageRequest(ScriptedVendor.ALICE, DataType.WEIGHT, DataOperation.LIST, range, null, null);
        CompletionException thrown = catchThrowableOfType(
                CompletionException.class, () -> vendor.api().page(question).join());
        return (FitbitException) Failures.cause(thrown);
    }

    private static RemoteException remote(int status, Map<String, String> headers, String body) {
        return (RemoteException) failure(status, headers, body);
    }

    private static String error(String status, String reason) {
        return "{'error':{'code':0,'message':'user 1234 filter weight 72.4','status':'" + status
                + "','details':[{'@type':'type.googleapis.com/google.rpc.ErrorInfo','reason':'" + reason
                + "','domain':'health.googleapis.com','metadata':{'detailedReasons':'users/1234'}},"
                + "{'@type':'type.googleapis.com/google.rpc.BadRequest',"
                + "'fieldViolations':[{'field':'filter','description':'72.4 is too heavy'}]}]}}";
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, INVALID_DATA_POINT_FILTER",
        "400, INVALID_ARGUMENT, INVALID_ROLLUP_QUERY_DURATION",
        "400, INVALID_ARGUMENT, INVALID_PAGE_TOKEN",
        "400, INVALID_ARGUMENT, UNSUPPORTED_DATA_TYPE_ACTION",
        "400, INVALID_ARGUMENT, MISSING_DATA_POINT_VALUE",
        "400, FAILED_PRECONDITION, ACCOUNT_NOT_LINKED",
        "404, NOT_FOUND, RESOURCE_NOT_FOUND",
        "409, ALREADY_EXISTS, SLEEP_ALREADY_EXISTS"
    })
    void callsARequestInvalidThatNoRepetitionCures(int status, String word, String reason) {
        RemoteException failure = remote(status, Map.of(), error(word, reason));

        assertThat(failure).isExactlyInstanceOf(InvalidRequestException.class);
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESOURCE_PERMISSION_DENIED",
                "DATA_ACCESS_DENIED",
                "DISALLOWED_OAUTH_SCOPES",
                "API_PRIVATE_PREVIEW_ACCESS_DENIED",
                "SERVICE_DISABLED",
                "USER_PROJECT_DENIED",
                "IAM_PERMISSION_DENIED",
                "A_REASON_OF_TOMORROW"
            })
    void callsACallerNotPermittedWithTheReason(String reason) {
        RemoteException failure = remote(403, Map.of(), error("PERMISSION_DENIED", reason));

        assertThat(failure).isExactlyInstanceOf(NotPermittedException.class).hasMessageContaining(reason);
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISSING_OAUTH_SCOPE", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"})
    void saysThatAScopeIsMissingAndHowToAskForIt(String reason) {
        FitbitException failure = failure(403, Map.of(), error("PERMISSION_DENIED", reason));

        assertThat(failure)
                .isInstanceOfSatisfying(MissingScopeException.class, e -> assertThat(e.connection())
                        .isEqualTo("alice"))
                .hasMessageContaining("connections/authorize-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACCOUNT_NOT_LINKED",
                "API_PRIVATE_PREVIEW_ACCESS_DENIED",
                "SERVICE_DISABLED",
                "DISALLOWED_OAUTH_SCOPES",
                "RESOURCE_PERMISSION_DENIED",
                "DATA_ACCESS_DENIED",
                "DATA_POINT_NOT_OWNED_BY_CLIENT",
                "SLEEP_ALREADY_EXISTS"
            })
    void saysTheNextStepWhereSomebodyCanTakeOne(String reason) {
        assertThat(failure(403, Map.of(), error("PERMISSION_DENIED", reason)))
                .hasMessageMatching("GET \\S+ for connection 'alice' was answered 403 " + reason + ": .{30,}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, ACCOUNT_NOT_LINKED,                REAUTHORIZE",
        "400, INVALID_PARENT_DATA_TYPE_COLLECTION, GIVE_UP",
        "400, INVALID_DATA_TYPE,                 GIVE_UP",
        "400, INVALID_FILTER_FORMAT,             GIVE_UP",
        "400, INVALID_TIME_RANGE,                GIVE_UP",
        "400, INVALID_PAGE_SIZE,                 GIVE_UP",
        "400, DATA_POINT_NOT_OWNED_BY_CLIENT,    GIVE_UP",
        "400, MISSING_SUBSCRIBER,                GIVE_UP",
        "401, UNAUTHENTICATED,                   REFRESH",
        "403, DISALLOWED_OAUTH_SCOPES,           REAUTHORIZE",
        "403, DATA_ACCESS_DENIED,                REAUTHORIZE",
        "403, RESOURCE_PERMISSION_DENIED,        REAUTHORIZE",
        "403, API_PRIVATE_PREVIEW_ACCESS_DENIED, CONFIGURE",
        "403, SERVICE_DISABLED,                  CONFIGURE",
        "403, USER_PROJECT_DENIED,               CONFIGURE",
        "403, IAM_PERMISSION_DENIED,             CONFIGURE",
        "403, PERMISSION_DENIED,                 GIVE_UP",
        "403, A_REASON_OF_TOMORROW,              GIVE_UP",
        "404, RESOURCE_NOT_FOUND,                GIVE_UP",
        "408, DEADLINE_EXCEEDED,                 ASK_AGAIN",
        "409, SLEEP_ALREADY_EXISTS,              GIVE_UP",
        "410, GONE,                              RETIRED",
        "429, RATE_LIMIT_EXCEEDED,               WAIT",
        "500, INTERNAL_ERROR,                    ASK_AGAIN",
        "503, UNAVAILABLE,                       ASK_AGAIN"
    })
    void classifiesEveryFailureOfTheApi(int status, String reason, Remedy remedy) {
        RemoteException failure = remote(status, Map.of(), error("", reason));

        assertThat(failure.remedy()).isEqualTo(remedy);
        assertThat(failure.isRetryable()).isEqualTo(remedy.passes());
    }

    @Test
    void callsAnApiThatIsGoneRetired() {
        assertThat(failure(410, Map.of(), "<html>")).isInstanceOf(ApiRetiredException.class);
    }

    @Test
    void explainsAnAccountThatWasNotMovedToGoogle() {
        RemoteException failure = remote(
                403,
                Map.of(),
                "{'error':{'code':403,'message':'Failed to mint UberMint for 1234','status':'PERMISSION_DENIED'}}");

        assertThat(failure).hasMessageContaining("old Fitbit account").message().doesNotContain("1234");
        assertThat(failure.reason()).isEqualTo("LEGACY_ACCOUNT");
        assertThat(failure.remedy()).isEqualTo(Remedy.REAUTHORIZE);
    }

    @Test
    void readsA401WithoutDetails() {
        RemoteException failure =
                remote(401, Map.of(), "{'error':{'code':401,'message':'no','status':'UNAUTHENTICATED'}}");

        assertThat(failure).isExactlyInstanceOf(NotPermittedException.class);
        assertThat(failure.reason()).isEqualTo("UNAUTHENTICATED");
        assertThat(failure.isRetryable()).isFalse();
    }

    @Test
    void readsTheWaitOfA429FromRetryInfo() {
        RemoteException failure = remote(
                429,
                Map.of(),
                "{'error':{'code':429,'status':'RESOURCE_EXHAUSTED','details':["
                        + "{'@type':'type.googleapis.com/google.rpc.ErrorInfo','reason':'RATE_LIMIT_EXCEEDED'},"
                        + "{'@type':'type.googleapis.com/google.rpc.RetryInfo','retryDelay':'1.5s'}]}}");

        assertThat(failure).isExactlyInstanceOf(RateLimitedException.class);
        assertThat(failure.reason()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(failure.retryAfter()).contains(Duration.ofMillis(1500));
        assertThat(failure.isRetryable()).isTrue();
    }

    @Test
    void prefersTheHeaderToRetryInfo() {
        RemoteException failure = remote(
                429,
                Map.of("retry-after", "30"),
                "{'error':{'status':'RESOURCE_EXHAUSTED','details':[{'retryDelay':'2s'}]}}");

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999", ""})
    void ignoresAWaitThatIsNone(String header) {
        RemoteException failure =
                remote(429, Map.of("Retry-After", header), "{'error':{'details':[{'retryDelay':'" + header + "'}]}}");

        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.isRetryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void callsTheVendorUnavailableAndLetsItBeAskedAgain(int status) {
        RemoteException failure = remote(status, Map.of("Retry-After", "7"), error("INTERNAL", "INTERNAL_ERROR"));

        assertThat(failure).isExactlyInstanceOf(RemoteUnavailableException.class);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><p>weight 72.4",
                "{'error':'weight 72.4'}",
                "{'error':{'details':'weight 72.4'}}",
                "{'error':{'details':[null,'weight 72.4',{'reason':72.4}]}}",
                "{'error':{'status':",
                "[72.4]",
                "{'error':{'duration':'weight 72.4'}}"
            })
    void classifiesByTheStatusWhenTheBodySaysNothing(String body) {
        RemoteException failure = remote(503, Map.of(), body);

        assertThat(failure).isExactlyInstanceOf(RemoteUnavailableException.class);
        assertThat(failure.reason()).isEmpty();
        assertThat(failure).hasMessageEndingWith("was answered 503").hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 503})
    void repeatsNeitherTheVendorsTextNorTheQuery(int status) {
        assertThat(failure(status, Map.of(), error("INVALID_ARGUMENT", "SOME_REASON")))
                .hasMessageContaining("/v4/users/me/dataTypes/weight/dataPoints")
                .message()
                .doesNotContain("1234", "72.4", "filter", "?", "physical_time", "2026-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the weight is 72.4", "users/1234", "weight", ""})
    void repeatsOnlyAReasonThatReadsLikeOne(String reason) {
        RemoteException failure = remote(400, Map.of(), error("INVALID_ARGUMENT", reason));

        assertThat(failure.reason()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void readsNoMoreOfAnEndlessErrorThanItNeeds() {
        String endless = "{'error':{'status':'INTERNAL','message':'" + "x".repeat(1_000_000) + "'}}";

        assertThat(remote(500, Map.of(), endless).isRetryable()).isTrue();
    }
}
