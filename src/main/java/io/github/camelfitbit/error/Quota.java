package io.github.camelfitbit.error;

/** Whose budget of requests a failure is about. */
public enum Quota {
    /** Nobody's: the failure has another reason. */
    NONE,
    /** One person's: calls for other people go through. */
    PERSON,
    /** The whole project's: nobody's calls go through. */
    PROJECT
}
