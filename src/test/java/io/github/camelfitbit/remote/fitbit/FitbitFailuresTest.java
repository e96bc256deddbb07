package io.github.camelfitbit.remote.fitbit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelfitbit.error.ApiRetiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FitbitFailuresTest {

    private static final HttpRequest REQUEST = new HttpRequest(
            "GET",
            URI.create("https://api.fitbit.com/1/user/-/profile.json?secret=1"),
            Map.of(),
            new byte[0],
            new Caller("alice", Priority.ACTION));

    @ParameterizedTest
    @CsvSource({
        "400, validation,               GIVE_UP",
        "400, invalid_request,          GIVE_UP",
        "400, request,                  GIVE_UP",
        "400, a_word_of_tomorrow,       GIVE_UP",
        "401, expired_token,            REFRESH",
        "401, invalid_token,            REFRESH",
        "401, oauth,                    REFRESH",
        "401, invalid_client,           CONFIGURE",
        "401, invalid_request,          GIVE_UP",
        "401, authorization,            GIVE_UP",
        "403, insufficient_permissions, CONFIGURE",
        "404, not_found,                GIVE_UP",
        "408, system,                   ASK_AGAIN",
        "409, request,                  GIVE_UP",
        "410, system,                   RETIRED",
        "411, request,                  GIVE_UP",
        "429, system,                   WAIT",
        "429, request,                  WAIT",
        "500, system,                   ASK_AGAIN",
        "502, system,                   ASK_AGAIN",
        "503, invalid_grant,            ASK_AGAIN",
        "504, system,                   ASK_AGAIN"
    })
    void classifiesEveryFailureOfTheApi(int status, String type, Remedy remedy) throws IOException {
        RemoteException failure = remote(status, errors(type), Map.of());

        assertThat(failure.remedy()).isEqualTo(remedy);
        assertThat(failure.reason()).isEqualTo(type);
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.isRetryable()).isEqualTo(remedy.passes());
    }

    @Test
    void saysWhichScopeIsMissing() throws IOException {
        assertThat(failure(403, errors("insufficient_scope"), Map.of()))
                .isInstanceOfSatisfying(
                        MissingScopeException.class, e -> assertThat(e.scope()).isEqualTo("profile"))
                .hasMessageContaining("connections/authorize-url");
    }

    @Test
    void explainsIntradayAndReadOnlyApplicationsInGooglesFormAsWell() throws IOException {
        String google = "{\"error\":{\"code\":403,\"message\":\"The caller does not have permission\","
                + "\"status\":\"PERMISSION_DENIED\"}}";

        assertThat(remote(403, google, Map.of()).remedy()).isEqualTo(Remedy.CONFIGURE);
        assertThat(remote(403, errors("insufficient_permissions"), Map.of()))
                .hasMessageContaining("intraday")
                .hasMessageContaining("Read & Write");
    }

    @ParameterizedTest
    @CsvSource({"403, <html>", "404, ''", "410, <html>"})
    void callsAHostThatIsGoneRetired(int status, String body) throws IOException {
        assertThat(failure(status, body, Map.of()))
                .isInstanceOf(ApiRetiredException.class)
                .hasMessageContaining("api=google-health");
    }

    @Test
    void believesFitbitsOwnResetMoreThanRetryAfter() throws IOException {
        Map<String, String> both = Map.of("Fitbit-Rate-Limit-Reset", "1200", "Retry-After", "3");

        assertThat(remote(429, errors("system"), both).retryAfter()).contains(Duration.ofMinutes(20));
        assertThat(remote(429, errors("system"), Map.of("Retry-After", "3")).retryAfter())
                .contains(Duration.ofSeconds(3));
        assertThat(remote(429, errors("system"), Map.of("Fitbit-Rate-Limit-Reset", "soon"))
                        .retryAfter())
                .isEmpty();
    }

    @Test
    void repeatsNeitherTheVendorsTextNorTheQuery() throws IOException {
        assertThat(remote(400, errors("validation"), Map.of()))
                .message()
                .contains("/1/user/-/profile.json", "alice", "validation")
                .doesNotContain("7ZK2QP", "secret");
        assertThat(remote(400, errors("user 7ZK2QP"), Map.of()).reason()).isEmpty();
    }

    private static String errors(String type) {
        return "{\"errors\":[{\"errorType\":\"" + type + "\",\"fieldName\":\"n/a\",\"message\":\"user 7ZK2QP\"}],"
                + "\"success\":false}";
    }

    private static RemoteException remote(int status, String body, Map<String, String> headers) throws IOException {
        return (RemoteException) failure(status, body, headers);
    }

    private static FitbitException failure(int status, String body, Map<String, String> headers) throws IOException {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        HttpResponse response =
                new HttpResponse(status, byName::get, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return FitbitFailures.from(REQUEST, response, "profile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 validation",
                "400 invalid_request",
                "400 invalid_grant",
                "400 request",
                "401 expired_token",
                "401 invalid_token",
                "401 invalid_client",
                "401 invalid_request",
                "401 authorization",
                "401 oauth",
                "403 insufficient_scope",
                "403 insufficient_permissions",
                "403 PERMISSION_DENIED",
                "404 not_found",
                "429 system",
                "500 system"
            })
    void everyWordOfTheVendorsTableHasARowOfItsOwn(String word) {
        String[] parts = word.split(" ");

        assertThat(FitbitFailures.TABLE.of(Integer.parseInt(parts[0]), parts[1]).reason())
                .isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 411, 429, 500, 502, 503, 504})
    void everyStatusOfTheVendorsTableIsAnswered(int status) {
        assertThat(FitbitFailures.TABLE.of(status, "a_word_of_tomorrow").remedy())
                .isNotNull();
    }
}
