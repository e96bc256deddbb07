/** Records as JSON documents with sealed secrets, whatever medium an adapter puts them on. */
@NullMarked
package io.github.camelfitbit.store.codec;

import org.jspecify.annotations.NullMarked;
