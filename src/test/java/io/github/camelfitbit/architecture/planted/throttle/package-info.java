/** Violations planted to see the rules red: a check that cannot fail is a decoration. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.architecture.planted.throttle;
