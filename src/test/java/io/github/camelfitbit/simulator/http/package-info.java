/** What was asked and what is answered, without a web server: so that the rules can be read apart from the plumbing. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.http;
