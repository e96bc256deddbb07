/** The Fitbit Web API in its own words: every operation of the vendor, from one table. */
@NullMarked
package io.github.camelfitbit.remote.fitbit.web;

import org.jspecify.annotations.NullMarked;
