/**
 * The bodies of all data types as classes: {@code Steps}, {@code HeartRate}, {@code Sleep}. They, and the vocabulary of
 * their members, are made from {@code src/main/vocabulary}.
 */
@NullMarked
package io.github.camelfitbit.body;

import org.jspecify.annotations.NullMarked;
