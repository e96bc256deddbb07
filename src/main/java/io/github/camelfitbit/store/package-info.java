/** Ports to what must survive a restart: connections, consents under way, cursors, tickets. Compare-and-set is part of the contract. */
@NullMarked
package io.github.camelfitbit.store;

import org.jspecify.annotations.NullMarked;
