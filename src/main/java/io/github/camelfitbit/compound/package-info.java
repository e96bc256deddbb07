/** Answers that join several calls: each part says how it went, and one that fails never empties the others. */
@NullMarked
package io.github.camelfitbit.compound;

import org.jspecify.annotations.NullMarked;
