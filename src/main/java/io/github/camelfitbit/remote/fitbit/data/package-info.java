/** What the Fitbit Web API says, in the words of the Google Health API: one small class per family of data types. */
@NullMarked
package io.github.camelfitbit.remote.fitbit.data;

import org.jspecify.annotations.NullMarked;
