/**
 * The Google Health API v4 as its reference pages describe it: resources, filters, paging, roll-ups, writes, scopes, quota
 * and errors. Written from the vendor's documents, without a line of the component that is tested against it.
 */
@org.jspecify.annotations.NullMarked
package io.github.camelfitbit.simulator.health;
