package io.github.camelfitbit.architecture.planted.simulator;

/** Planted. */
public final class BorrowsFromTheComponent {
    /** Then it proves nothing. */
    public Class<?> borrowed = io.github.camelfitbit.model.DataType.class;
}
