package io.github.camelfitbit.architecture.planted.remote;

/** Planted. */
public final class KnowsCamel {
    /** Camel in the core. */
    public Class<?> camel = org.apache.camel.Exchange.class;
}
