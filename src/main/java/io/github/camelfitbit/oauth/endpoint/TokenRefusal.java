package io.github.camelfitbit.oauth.endpoint;

import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;

/**
 * Tells apart why the token endpoint refused (RFC 6749 section 5.2), by the vendor's table: the person, the
 * configuration, our request, or a bad hour. Only the first may cost a consent.
 *
 * @param connection whom it was asked for
 * @param dialect    how the vendor refuses
 * @param answer     what came back
 */
record TokenRefusal(String connection, Dialect dialect, EndpointAnswer answer) {

    FitbitException toException() {
        VendorError error = VendorError.read(answer.body());
        String code = VendorText.code(error.code());
        // a refusal inside a 200 is one all the same
        FailureTable.Row row = dialect.refusals().of(answer.isSuccess() ? 400 : answer.status(), code);
        String said = VendorText.describe(error.code(), error.description());
        return switch (row.remedy()) {
            case REAUTHORIZE -> invalidGrant(said);
            case CONFIGURE -> misconfigured(said, row.nextStep());
            case WAIT, ASK_AGAIN -> unavailable(code, row.remedy());
            case RETIRED, REFRESH, GIVE_UP -> refused(code, said, row);
        };
    }

    private FitbitException invalidGrant(String said) {
        return new InvalidGrantException(
                connection,
                "connection '" + connection + "': the vendor no longer accepts the grant (" + said
                        + "); send the person to the address that connections/authorize-url gives");
    }

    private static FitbitException misconfigured(String said, String nextStep) {
        return new InvalidArgumentException(
                "the token endpoint does not accept this application (" + said + "); " + nextStep, Remedy.CONFIGURE);
    }

    private FitbitException refused(String code, String said, FailureTable.Row row) {
        String why = said.isEmpty() ? "status " + answer.status() : said;
        String nextStep = row.nextStep().isEmpty() ? "" : ", " + row.nextStep();
        return new RemoteFailure(answer.status(), code, row.remedy(), null)
                .toException("connection '" + connection + "': the token endpoint refused the request (" + why
                        + "); the connection is unchanged" + nextStep);
    }

    private FitbitException unavailable(String code, Remedy remedy) {
        String word = code.isEmpty() ? "no OAuth answer" : code;
        return new RemoteUnavailableException(
                "connection '" + connection + "': the token endpoint is not available (status " + answer.status() + ", "
                        + word + "); the connection is unchanged, try again later",
                new RemoteFailure(answer.status(), code, remedy, answer.retryAfter()),
                null);
    }
}
