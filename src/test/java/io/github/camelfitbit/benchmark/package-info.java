/** Benchmarks: each prints {@code name=value} lines, ratios of two things measured in one run wherever possible. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.benchmark;
