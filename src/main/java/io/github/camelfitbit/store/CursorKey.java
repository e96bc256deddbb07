package io.github.camelfitbit.store;

/**
 * Whose cursor it is.
 *
 * @param connection the connection's key
 * @param name       the consumer's name, by default the route id: two routes on the same data type each get everything
 * @param dataType   the data type in its path spelling, such as {@code heart-rate}
 */
public record CursorKey(String connection, String name, String dataType) {}
