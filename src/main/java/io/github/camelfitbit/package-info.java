/** The Camel face of the connector: component, endpoint, producer, consumer and the camel-http transport. */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit;
