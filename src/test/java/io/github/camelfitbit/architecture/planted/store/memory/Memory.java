package io.github.camelfitbit.architecture.planted.store.memory;

/** Planted. */
public final class Memory {}
