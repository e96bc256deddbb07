package io.github.camelfitbit.architecture.planted.store.file;

/** Planted. */
public final class LeansOnMemory {
    /** Sideways. */
    public io.github.camelfitbit.architecture.planted.store.memory.Memory other =
            new io.github.camelfitbit.architecture.planted.store.memory.Memory();
}
