/** The connections as a node knows them, and the people behind them. */
@NullMarked
package io.github.camelfitbit.oauth;

import org.jspecify.annotations.NullMarked;
