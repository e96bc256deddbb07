/** What vendors push, with everything around the room in memory. */
@NullMarked
package io.github.camelfitbit.webhook;

import org.jspecify.annotations.NullMarked;
