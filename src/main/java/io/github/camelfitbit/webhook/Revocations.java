package io.github.camelfitbit.webhook;

/** Is told that a person is said to have ended their consent at the vendor: a port. It finds out whether that is so. */
@FunctionalInterface
public interface Revocations {

    /** The connection's consent is said to have ended. Hands over what takes long. */
    void revoked(String connection);
}
