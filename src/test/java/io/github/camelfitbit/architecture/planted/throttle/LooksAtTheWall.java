package io.github.camelfitbit.architecture.planted.throttle;

/** Planted. */
public final class LooksAtTheWall {
    /** A clock of its own. */
    public java.time.Instant now() {
        return java.time.Instant.now();
    }
}
