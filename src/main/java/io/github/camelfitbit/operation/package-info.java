/** What a route can ask for: one table from words to calls, one handler per family. */
@NullMarked
package io.github.camelfitbit.operation;

import org.jspecify.annotations.NullMarked;
