package io.github.camelfitbit.architecture.planted.remote;

/** Planted. */
public final class CallsByItself {
    /** Another way out. */
    public Class<?> http = org.apache.camel.component.http.HttpEndpoint.class;
}
