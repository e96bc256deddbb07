package io.github.camelfitbit.error;

/** What helps against a failure, and so who has to act. */
public enum Remedy {
    /** The access token has ended or was revoked: renew it and repeat the call once. The component does this by itself. */
    REFRESH,
    /** A budget is used up: the same call works when it has been filled again. Nobody has to act. */
    WAIT,
    /** A bad hour of the vendor or of the network: ask the same again, later. Nobody has to act. */
    ASK_AGAIN,
    /** The person has to act: consent (again), to one more scope, or with the right account. */
    REAUTHORIZE,
    /** The operator has to act: the client, the project or the application is not set up for this call. */
    CONFIGURE,
    /** The API is gone for good. */
    RETIRED,
    /** The request itself is wrong: repeated unchanged, it stays so. The author of the route has to act. */
    GIVE_UP;

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean passes() {
        return this == WAIT || this == ASK_AGAIN;
    }
}
