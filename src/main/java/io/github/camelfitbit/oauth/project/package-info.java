/** The application's own credential at the vendor, for what belongs to the project and to no person. */
@NullMarked
package io.github.camelfitbit.oauth.project;

import org.jspecify.annotations.NullMarked;
