package io.github.camelfitbit.simulator.oauth.fitbit;

/** The encoded ids of people. */
@FunctionalInterface
public interface UserIds {
    /** Such as {@code 7ZK2QP}; an {@link IllegalArgumentException} when nobody has this name. */
    String of(String person);
}
