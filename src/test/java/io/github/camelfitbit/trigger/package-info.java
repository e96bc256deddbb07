/** Tests of the trigger engine. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.trigger;
