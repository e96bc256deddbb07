package io.github.camelfitbit.fleet;

/** Where a refresh may be cut off. */
public enum Step {
    BEFORE_REQUEST,
    AFTER_REQUEST,
    AFTER_ANSWER,
    AFTER_SAVE
}
