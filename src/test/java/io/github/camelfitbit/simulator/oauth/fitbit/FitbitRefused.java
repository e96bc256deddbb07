package io.github.camelfitbit.simulator.oauth.fitbit;

import io.github.camelfitbit.simulator.http.Answer;

/** An error answer, thrown to where it is given. */
final class FitbitRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private FitbitRefused(Answer answer) {
        super("refused", null, false, false);
        this.answer = answer;
    }

    static FitbitRefused of(int status, String errorType, String message) {
        return new FitbitRefused(FitbitErrors.answer(status, errorType, message));
    }

    static FitbitRefused invalidGrant(String what, String value) {
        return new FitbitRefused(FitbitErrors.invalidGrant(what, value));
    }

    Answer answer() {
        return answer;
    }
}
