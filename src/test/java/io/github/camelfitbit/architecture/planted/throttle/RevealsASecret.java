package io.github.camelfitbit.architecture.planted.throttle;

/** Planted. */
public final class RevealsASecret {
    /** Not its business. */
    public String tell(io.github.camelfitbit.model.Secret secret) {
        return secret.reveal();
    }
}
