package io.github.camelfitbit.store.jdbc;

import java.util.function.Supplier;

import io.github.camelfitbit.error.StoreException;

/** What the codecs cannot know: whose document it was and what an operator does about it. */
final class Records {

    private Records() {}

    /**
     * @param what   whose document it is, such as {@code connection 'alice'}
     * @param repair what to do about it when it is no record
     * @throws StoreException when {@code decode} says that it is no record
     */
    static <T> T decode(String what, String repair, Supplier<T> decode) {
        try {
            return decode.get();
        } catch (StoreException e) {
            throw new StoreException(
                    "the record of " + what + " in the database cannot be used: " + e.getMessage() + "; " + repair, e);
        }
    }
}
