/** The Fitbit Web API behind the shared verbs: what is asked, in which parts, and what its failures mean. */
@NullMarked
package io.github.camelfitbit.remote.fitbit;

import org.jspecify.annotations.NullMarked;
