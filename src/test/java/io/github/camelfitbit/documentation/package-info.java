/** The documentation kept true: its tables are made from the catalogue, its snippets compile, load and run. */
@NullMarked
package io.github.camelfitbit.documentation;

import org.jspecify.annotations.NullMarked;
