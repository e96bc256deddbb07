package io.github.camelfitbit.simulator.health;

import java.util.Optional;

import io.vertx.core.json.JsonObject;

/**
 * Which sources a caller may see of a type: all that were asked for with the reading scope; only its own points with the
 * writing scope alone.
 */
record SourceAccess(DataSourceFamily family, String clientId) {
    static SourceAccess of(Caller caller, DataType type, Optional<DataSourceFamily> asked, Method method) {
        boolean everybodys = type.reach() != DataType.Reach.WRITER;
        if (everybodys && caller.has(type.readScope())) {
            return new SourceAccess(asked.orElse(DataSourceFamily.ALL_SOURCES), caller.clientId());
        }
        boolean own = asked.orElse(DataSourceFamily.SELF_SOURCES) == DataSourceFamily.SELF_SOURCES;
        boolean reader = !everybodys && caller.has(type.readScope());
        if (!own || !(reader || caller.has(type.writeScope()))) {
            throw missing(type.readScope(), method);
        }
        return new SourceAccess(DataSourceFamily.SELF_SOURCES, caller.clientId());
    }

    static void checkWrite(Caller caller, DataType type, Method method) {
        if (!caller.has(type.writeScope())) {
            throw missing(type.writeScope(), method);
        }
    }

    boolean includes(DataSource source) {
        return family.includes(source, clientId);
    }

    static Refusal missing(String scope, Method method) {
        return Refusal.forbidden("The token lacks a scope this data type needs.")
                .info(
                        "MISSING_OAUTH_SCOPE",
                        new JsonObject().put("scope", scope).put("method", method.word()));
    }
}
