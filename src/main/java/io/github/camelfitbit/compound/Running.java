package io.github.camelfitbit.compound;

import java.util.List;

import io.github.camelfitbit.model.DataType;

/** The data triggers of this node. Thread-safe. */
@FunctionalInterface
public interface Running {

    /** The triggers that are meant for the connection, whether they can read something for it or not. */
    List<Trigger> of(String connection);

    /**
     * One trigger.
     *
     * @param name        the id of its route
     * @param type        what it delivers
     * @param cursorName  the name that its cursors are kept under
     * @param isDelivering false when it is suspended or stopping
     */
    record Trigger(String name, DataType type, String cursorName, boolean isDelivering) {}
}
