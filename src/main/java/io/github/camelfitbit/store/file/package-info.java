/** Stores in a folder of one node: a file per record, replaced atomically, tokens encrypted; and a journal of tickets. */
@NullMarked
package io.github.camelfitbit.store.file;

import org.jspecify.annotations.NullMarked;
