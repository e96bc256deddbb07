package io.github.camelfitbit.architecture.planted.a;

/** Planted. */
public final class NeedsB {
    /** There. */
    public io.github.camelfitbit.architecture.planted.b.NeedsA there =
            new io.github.camelfitbit.architecture.planted.b.NeedsA();
}
