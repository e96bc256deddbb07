package io.github.camelfitbit.documentation;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataType;

/** Which scopes the documents name for a data type: the one that reads, the one that writes, or both. */
public final class ScopesOfType {

    private ScopesOfType() {}

    /** The scopes in short form, reading before writing. */
    public static List<String> of(DataType type) {
        return Stream.of(false, true)
                .filter(writes -> type.operations().stream().anyMatch(operation -> operation.writes() == writes))
                .map(writes ->
                        writes ? type.scopes().writeScope() : type.scopes().readScope())
                .toList();
    }
}
