/** Makes the typed bodies, the JSON Schemas and the reference pages from {@code src/main/vocabulary}, and tests them. */
@NullMarked
package io.github.camelfitbit.vocabulary;

import org.jspecify.annotations.NullMarked;
