@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.compound;
