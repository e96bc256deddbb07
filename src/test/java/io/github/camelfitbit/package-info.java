/** Tests of the Camel face. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit;
