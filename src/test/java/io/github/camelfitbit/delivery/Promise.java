package io.github.camelfitbit.delivery;

/** What a trigger promises, by the name of the figure that counts how often it broke it. */
enum Promise {
    /** Whatever the vendor holds in the end has been told as it is, and so has every deletion. */
    NOTHING_LOST("lost"),
    /** One record has one id, and no two records share one. */
    SAME_ID("duplicated_without_same_id"),
    /** New records come oldest first within a look, and no revision after a later one. */
    IN_ORDER("out_of_order"),
    /** Changed and deleted is only what was delivered before, and a deletion is told once. */
    WELL_FOUNDED("unfounded"),
    /** What a look that ended well has delivered comes again only if it changed. */
    NOTHING_FOR_NOTHING("repeated_for_nothing"),
    /** No look fails but for the vendor's or the store's sake, no ticket stays owed, and memory is bounded. */
    IN_GOOD_SHAPE("in_bad_shape");

    private final String figure;

    Promise(String figure) {
        this.figure = figure;
    }

    String figure() {
        return "delivery." + figure;
    }
}
