/** The main job on a fresh machine: {@code mvn -Pquickstart}. */
@NullMarked
package io.github.camelfitbit.quickstart;

import org.jspecify.annotations.NullMarked;
