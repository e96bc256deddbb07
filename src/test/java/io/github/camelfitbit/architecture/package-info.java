/** The rules of the house, and the proof that each can fail. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.architecture;
