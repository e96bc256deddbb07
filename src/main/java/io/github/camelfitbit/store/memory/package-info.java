/** Stores that live as long as the JVM: for tests and for trying things out. */
@NullMarked
package io.github.camelfitbit.store.memory;

import org.jspecify.annotations.NullMarked;
