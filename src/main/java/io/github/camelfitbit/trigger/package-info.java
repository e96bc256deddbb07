/** When something happened: windows, revisions, order, and the cursor that moves only after the route completed. */
@NullMarked
package io.github.camelfitbit.trigger;

import org.jspecify.annotations.NullMarked;
