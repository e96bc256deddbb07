/** The exception family: every refusal says the value, the rule and the next step, and never a secret or a health value. */
@NullMarked
package io.github.camelfitbit.error;

import org.jspecify.annotations.NullMarked;
