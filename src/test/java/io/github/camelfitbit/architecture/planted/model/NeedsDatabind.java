package io.github.camelfitbit.architecture.planted.model;

/** Planted. */
public final class NeedsDatabind {
    /** Not there in every application. */
    public Class<?> node = com.fasterxml.jackson.databind.JsonNode.class;
}
