package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import io.github.camelfitbit.model.ObservedTime;

/**
 * Water that was drunk. An entry has an amount and an id; its day is the day that was asked for, and it has no time: it
 * stands at the beginning of its day.
 *
 * @param day the day that the answer is about, see {@link #on}
 */
record Drinks(LocalDate day) implements Reading {

    @Override
    public int days() {
        return 1;
    }

    @Override
    public Reading on(LocalDate asked) {
        return new Drinks(asked);
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/foods/log/water/date/" + first + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        recorder.each(root.list("water"), entry -> read(entry, recorder));
        if (root.members().get("waterLog") instanceof Map<?, ?> written) {
            read(new Members(written), recorder);
        }
    }

    private void read(Members entry, Recorder recorder) {
        BigDecimal milliliters = entry.measured("amount");
        if (milliliters == null) {
            throw new MalformedRecord("it has no 'amount'");
        }
        var midnight = recorder.times().at(day.atStartOfDay());
        Map<String, Object> amount = new Values()
                .decimal("milliliters", milliliters)
                .with("userProvidedUnit", "MILLILITER")
                .map();
        recorder.add(
                entry.required("logId"),
                new ObservedTime.Interval(midnight, midnight),
                Map.of("recordingMethod", "MANUAL", "platform", "FITBIT"),
                new Values().with("amountConsumed", amount));
    }
}
