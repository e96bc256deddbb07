package io.github.camelfitbit.connect;

import java.time.Instant;

/**
 * A moment for people and for programs.
 *
 * @param iso      as ISO-8601
 * @param text     date and time
 * @param distance how far away, in words
 */
record Moment(String iso, String text, String distance) {

    static Moment of(Instant moment, Instant now) {
        return new Moment(moment.toString(), Words.at(moment), Words.distance(moment, now));
    }
}
