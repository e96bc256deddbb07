/** Encryption at rest: the one room that touches a cryptographic library. */
@NullMarked
package io.github.camelfitbit.crypto;

import org.jspecify.annotations.NullMarked;
