package io.github.camelfitbit.http;

/**
 * Who a call is made for, so that budgets and tokens can be found.
 *
 * @param connection the connection's key
 * @param priority   who goes first when the budget is short
 */
public record Caller(String connection, Priority priority) {}
