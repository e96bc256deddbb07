package io.github.camelfitbit.oauth.endpoint;

import io.github.camelfitbit.error.ApiRetiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenRefusalsTest {

    private static final String HTML = "<html>gone</html>";

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant,           InvalidGrantException",
        "401, invalid_client,          InvalidArgumentException",
        "400, unauthorized_client,     InvalidArgumentException",
        "400, unsupported_grant_type,  InvalidArgumentException",
        "400, deleted_client,          InvalidArgumentException",
        "400, disabled_client,         InvalidArgumentException",
        "403, org_internal,            InvalidArgumentException",
        "400, redirect_uri_mismatch,   InvalidArgumentException",
        "400, invalid_request,         InvalidRequestException",
        "400, a_word_of_tomorrow,      InvalidRequestException",
        "400, server_error,            RemoteUnavailableException",
        "400, temporarily_unavailable, RemoteUnavailableException",
        "400, slow_down,               RemoteUnavailableException",
        "403, rate_limit_exceeded,     RemoteUnavailableException",
        "429, anything,                RemoteUnavailableException",
        "408, anything,                RemoteUnavailableException",
        "500, internal_failure,        RemoteUnavailableException",
        "503, invalid_grant,           RemoteUnavailableException",
        "410, anything,                ApiRetiredException"
    })
    void classifiesEveryRefusalOfGooglesTokenEndpoint(int status, String code, String exception) {
        FitbitException refusal = refusal(new GoogleDialect(), status, "{\"error\":\"" + code + "\"}");

        assertThat(refusal.getClass().getSimpleName()).isEqualTo(exception);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant,          InvalidGrantException",
        "401, invalid_grant,          InvalidGrantException",
        "401, invalid_client,         InvalidArgumentException",
        "400, unauthorized_client,    InvalidArgumentException",
        "400, unsupported_grant_type, InvalidArgumentException",
        "400, invalid_request,        InvalidArgumentException",
        "401, invalid_request,        InvalidArgumentException",
        "400, validation,             InvalidRequestException",
        "403, insufficient_scope,     NotPermittedException",
        "409, request,                RemoteUnavailableException",
        "429, system,                 RemoteUnavailableException",
        "500, system,                 RemoteUnavailableException",
        "503, invalid_grant,          RemoteUnavailableException",
        "404, not_found,              ApiRetiredException",
        "410, oauth,                  ApiRetiredException"
    })
    void classifiesEveryRefusalOfFitbitsTokenEndpoint(int status, String code, String exception) {
        String body = "{\"errors\":[{\"errorType\":\"" + code + "\",\"message\":\"x\"}],\"success\":false}";

        FitbitException refusal = refusal(new FitbitDialect(), status, body);

        // 403 with a reason is refused as NotPermittedException, see RemoteFailure
        assertThat(refusal.getClass().getSimpleName()).isEqualTo(status == 403 ? "NotPermittedException" : exception);
    }

    @ParameterizedTest
    @CsvSource({"403", "404", "410"})
    void aFitbitHostThatAnswersWithPagesIsRetired(int status) {
        assertThat(refusal(new FitbitDialect(), status, HTML))
                .isInstanceOf(ApiRetiredException.class)
                .hasMessageContaining("api=google-health");
        if (status != 410) {
            assertThat(refusal(new GoogleDialect(), status, HTML)).isInstanceOf(RemoteUnavailableException.class);
        }
    }

    @Test
    void readsTheFormOfTheRfcFromFitbitAsWell() {
        assertThat(refusal(new FitbitDialect(), 400, "{\"error\":\"invalid_grant\"}"))
                .isInstanceOf(InvalidGrantException.class);
    }

    @Test
    void namesTheOptionsOfTheVendorThatRefused() {
        String body = "{\"errors\":[{\"errorType\":\"invalid_client\"}]}";

        assertThat(refusal(new FitbitDialect(), 401, body))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("fitbitClientId")
                .hasMessageContaining("fitbitClientSecret");
    }

    @Test
    void doesNotRepeatTheTokenThatFitbitQuotes() {
        String token = "9f3c".repeat(16);
        String quoting = "{\"errors\":[{\"errorType\":\"invalid_grant\",\"message\":\"Refresh token invalid: " + token
                + ". Visit https://dev.fitbit.com\"}],\"success\":false}";
        String described =
                "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token invalid: " + token + "\"}";

        assertThat(refusal(new FitbitDialect(), 400, quoting)).message().doesNotContain("9f3c");
        assertThat(refusal(new FitbitDialect(), 400, described))
                .hasMessageContaining("Refresh token invalid")
                .message()
                .doesNotContain("9f3c");
    }

    @Test
    void aBodyThatIsCutShortCostsNoConsent() {
        assertThat(refusal(new FitbitDialect(), 400, "{\"errors\":[{\"errorType\":\"invalid_grant\""))
                .isInstanceOf(RemoteUnavailableException.class);
        assertThat(refusal(new FitbitDialect(), 400, "{\"errors\":[[\"invalid_grant\"],7,null],\"error\":7}"))
                .isInstanceOf(RemoteUnavailableException.class);
        assertThat(refusal(new FitbitDialect(), 400, "{\"errors\":{\"errorType\":\"invalid_grant\"},\"x\":[{}]}"))
                .isNotInstanceOf(InvalidGrantException.class);
    }

    @Test
    void saysInARefusalThatTheConnectionIsUnchanged() {
        assertThat(refusal(new GoogleDialect(), 400, "{\"error\":\"invalid_request\"}"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("unchanged");
    }

    private static FitbitException refusal(Dialect dialect, int status, String body) {
        return new TokenRefusal("alice", dialect, new EndpointAnswer(status, null, body)).toException();
    }
}
