package io.github.camelfitbit.architecture.planted.b;

/** Planted. */
public final class NeedsA {
    /** And back. */
    public Class<?> back = io.github.camelfitbit.architecture.planted.a.NeedsB.class;
}
