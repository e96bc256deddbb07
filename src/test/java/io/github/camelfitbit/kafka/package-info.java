/** A real Kafka broker in the process of a test. */
@NullMarked
package io.github.camelfitbit.kafka;

import org.jspecify.annotations.NullMarked;
