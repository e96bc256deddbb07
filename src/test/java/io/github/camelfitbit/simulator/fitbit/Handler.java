package io.github.camelfitbit.simulator.fitbit;

import io.github.camelfitbit.simulator.http.Answer;

/** Carries out one operation for a person. Safe for any thread. */
@FunctionalInterface
public interface Handler {
    /** The answer to a call whose parameters were checked. */
    Answer answer(Call call);
}
