/** Stores in a database that several nodes share: PostgreSQL, or H2. */
@NullMarked
package io.github.camelfitbit.store.jdbc;

import org.jspecify.annotations.NullMarked;
