package io.github.camelfitbit.http;

/**
 * Who a call is made for, so that budgets and tokens can be found.
 *
 * @param connection the connection's key
 * @param priority   who goes first when the budget is short
 * @param count      where the requests are counted
 */
public record Caller(String connection, Priority priority, RequestCount count) {

    /** A caller whose requests nobody asks for. */
    public Caller(String connection, Priority priority) {
        this(connection, priority, new RequestCount());
    }
}
