/** What vendors push: their handshakes, their signatures over the raw bytes, and the looks that their notifications ask for. */
@NullMarked
package io.github.camelfitbit.webhook;

import org.jspecify.annotations.NullMarked;
