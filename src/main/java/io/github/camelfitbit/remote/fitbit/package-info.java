/** The Fitbit Web API as it is: who a token belongs to, and what its failures mean. Its data comes later. */
@NullMarked
package io.github.camelfitbit.remote.fitbit;

import org.jspecify.annotations.NullMarked;
