/** Tests of the derived triggers. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.trigger.derived;
