package io.github.camelfitbit.transform;

import java.util.ArrayList;
import java.util.Collection;

/**
 * What an action answers that is a list of maps. A list of its own type, so that it converts to JSON without being asked
 * how; everything that takes a list takes it. Not thread-safe.
 */
public final class PlainList extends ArrayList<Object> {

    private static final long serialVersionUID = 1L;

    /**
     * @param elements the elements; copied
     */
    public PlainList(Collection<?> elements) {
        super(elements);
    }
}
