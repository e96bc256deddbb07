/** Nodes as processes of their own, without Camel: what happens to tokens when they work together, and when they are killed. */
@NullMarked
package io.github.camelfitbit.fleet;

import org.jspecify.annotations.NullMarked;
