package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One quantity that the vendor writes as a bare number: its name, and how much of our unit is in one of the vendor's.
 *
 * @param member  the name in the record, unit included
 * @param factor  such as 1,000,000 for kilometres that become millimetres
 * @param isWhole whether the record holds whole numbers
 */
record Measure(String member, long factor, boolean isWhole) {

    static Measure whole(String member, long factor) {
        return new Measure(member, factor, true);
    }

    static Measure decimal(String member, long factor) {
        return new Measure(member, factor, false);
    }

    /** The record's value; empty for none and for zero, which the vendor writes for a device that was not worn as well. */
    Values read(@Nullable BigDecimal number) {
        Values values = new Values();
        if (number == null || number.signum() == 0) {
            return values;
        }
        return isWhole ? values.whole(member, number, factor) : values.decimal(member, number, factor);
    }
}
