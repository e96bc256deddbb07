package io.github.camelfitbit.architecture.planted.oauth;

/** Planted. */
public final class LooksUp {
    /** The floor above. */
    public io.github.camelfitbit.architecture.planted.remote.KnowsCamel upstairs =
            new io.github.camelfitbit.architecture.planted.remote.KnowsCamel();
}
