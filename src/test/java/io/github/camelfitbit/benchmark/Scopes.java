package io.github.camelfitbit.benchmark;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataType;

/** What people grant in benchmarks. */
final class Scopes {

    private Scopes() {}

    /** All that triggers read, and the list of devices. */
    static String readingAll() {
        return Stream.concat(
                        Stream.of(DataType.values()).filter(DataType::isTrigger).map(type -> type.scopes()
                                .readScope()),
                        Stream.of("settings.readonly", "profile.readonly"))
                .distinct()
                .collect(Collectors.joining(","));
    }
}
