/** The vendor as we wish it were: port, calls, answers, failures. */
@NullMarked
package io.github.camelfitbit.remote;

import org.jspecify.annotations.NullMarked;
