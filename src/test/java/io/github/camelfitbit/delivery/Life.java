package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.trigger.DeliveryMode;
import org.jspecify.annotations.Nullable;

/**
 * One person's life as the vendor sees it. Whatever happens can be found by the means that its setting has. No value comes
 * twice: what the route learned right before a crash, the trigger does not know, and so not that it is no longer so. Not
 * thread-safe.
 */
final class Life {

    private static final List<String> DEVICES = List.of("watch", "watch", "watch", "phone");

    /** How far back anything happens: a device keeps no more. */
    private static final Duration MONTH = Duration.ofDays(25);

    /** How far back something happens that no notification and no sync tells of. */
    private static final Duration REACH = Setting.LOOKBACK.minusHours(1);

    /** Times are round, so that some records share one. */
    private static final Duration ROUND = Duration.ofMinutes(10);

    private final Setting setting;
    private final FakeVendor vendor;
    private final HandMovedClock clock;
    private final Post post;
    private final Map<String, Instant> synced = new HashMap<>();
    private final Instant born;
    private int ids;
    private long values;

    Life(Setting setting, FakeVendor vendor, HandMovedClock clock, Post post) {
        this.setting = setting;
        this.vendor = vendor;
        this.clock = clock;
        this.post = post;
        this.born = clock.instant().minus(Duration.ofDays(3));
    }

    /** What there is before anybody looks. */
    void begin(Dice dice) {
        for (int left = dice.below(16); left > 0; left--) {
            record(clock.instant().minus(dice.within(MONTH)), "watch", dice, Duration.ZERO);
        }
    }

    /** A device hands over what it has measured since it did so last. */
    String sync(Dice dice) {
        boolean isFoundHoweverOld = setting.mode() == DeliveryMode.PUSH || setting.knowsDevices();
        String device = dice.oneOf(DEVICES);
        Instant now = clock.instant();
        Instant oldest = now.minus(isFoundHoweverOld ? MONTH : REACH);
        Instant last = synced.getOrDefault(device, born);
        Instant from = last.isBefore(oldest) ? oldest : last;
        Duration lag = lag(dice);
        for (int left = number(dice); left > 0 && from.isBefore(now); left--) {
            Instant position = from.plusSeconds(1).plus(dice.within(Duration.between(from, now)));
            lag = longer(lag, record(position, device, dice, lag));
        }
        synced.put(device, now);
        vendor.synced(device);
        tell(from, now, setting.knowsDevices(), lag, dice);
        return device + " syncs what it has since " + from + ", listed after " + lag;
    }

    private int number(Dice dice) {
        return setting.type() == DataType.HEART_RATE ? dice.below(12) : dice.below(3);
    }

    /** Somebody enters a record by hand. */
    String enter(Dice dice) {
        if (setting.type() != DataType.SLEEP && setting.type() != DataType.WEIGHT) {
            return "nothing";
        }
        boolean isFar = isFar(dice);
        Instant position = round(clock.instant().minus(dice.within(isFar ? MONTH : REACH)));
        Duration lag = record(position, "hand", dice, lag(dice));
        tellOf(position, !isFar, lag, dice);
        return "a record is entered at " + position + ", listed after " + lag;
    }

    private Duration record(Instant exactly, String device, Dice dice, Duration lag) {
        Instant position = round(exactly);
        if (isCrowded(position)) {
            return lag;
        }
        DataType type = setting.type();
        boolean hasId = type == DataType.SLEEP || type == DataType.WEIGHT;
        String id = hasId ? "id" + ids++ : null;
        return put(Records.of(type, id, position, device, values++, clock.instant()), lag);
    }

    /** A notification comes when lists show all that it tells of. */
    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A record gets another value, or none but a new time of change. */
    String revise(Dice dice, boolean isTouched) {
        boolean isFar = isFar(dice);
        DataPoint before = any(dice, isFar);
        if (before == null) {
            return "nothing";
        }
        long value = isTouched ? Records.figure(before) : values++;
        Duration lag = put(at(before, before.position(), value), lag(dice));
        tellOf(before.position(), !isFar, lag, dice);
        return Records.key(before) + (isTouched ? " is touched" : " is revised") + ", listed after " + lag;
    }

    /** A record with an id moves to another time. */
    String move(Dice dice) {
        boolean isFar = isFar(dice);
        DataPoint before = any(dice, isFar);
        Instant to = round(clock.instant().minus(dice.within(isFar ? MONTH : REACH)));
        if (before == null || before.vendorId() == null || isCrowded(to)) {
            return "nothing";
        }
        Duration lag = put(at(before, to, Records.figure(before)), lag(dice));
        tellOf(before.position(), !isFar, lag, dice);
        tellOf(to, !isFar, lag, dice);
        return Records.key(before) + " moves to " + to + ", listed after " + lag;
    }

    /** A record is deleted. */
    String delete(Dice dice) {
        boolean isFar = isFar(dice);
        DataPoint before = any(dice, isFar);
        if (before == null || setting.type().kind() == DataKind.DAILY) {
            return "nothing";
        }
        Duration lag = vendor.put(Records.key(before), null, lag(dice));
        tellOf(before.position(), !isFar, lag, dice);
        return Records.key(before) + " is deleted, listed after " + lag;
    }

    private Duration put(DataPoint point, Duration lag) {
        return vendor.put(Records.key(point), point, lag);
    }

    private DataPoint at(DataPoint before, Instant position, long value) {
        String device = String.valueOf(before.source().get("device"));
        return Records.of(before.type(), before.vendorId(), position, device, value, clock.instant());
    }

    private @Nullable DataPoint any(Dice dice, boolean isFar) {
        Instant oldest = clock.instant().minus(isFar ? MONTH : REACH);
        List<DataPoint> found = vendor.real().stream()
                .filter(point -> point.position().isAfter(oldest))
                .toList();
        return found.isEmpty() ? null : dice.oneOf(found);
    }

    /** What is far is found by its notification alone. */
    private boolean isFar(Dice dice) {
        return setting.mode() == DeliveryMode.PUSH || setting.mode() == DeliveryMode.AUTO && dice.chance(0.3);
    }

    private static Duration lag(Dice dice) {
        return dice.chance(0.2) ? dice.within(Duration.ofMinutes(10)) : Duration.ZERO;
    }

    private static Instant round(Instant exactly) {
        long seconds = exactly.getEpochSecond();
        return Instant.ofEpochSecond(seconds - seconds % ROUND.toSeconds());
    }

    /** More than a page of records at one moment cannot be read from this vendor, whatever one does. */
    private boolean isCrowded(Instant position) {
        return vendor.real().stream()
                        .filter(point -> point.position().equals(position))
                        .count()
                > 2;
    }

    /** A list does not show a record for a while. */
    String hide(Dice dice) {
        DataPoint hidden = setting.mode() == DeliveryMode.PUSH ? null : any(dice, false);
        if (hidden == null || hidden.vendorId() == null) {
            return "nothing";
        }
        Duration length = dice.within(Duration.ofMinutes(30));
        vendor.hide(Records.key(hidden), length);
        return Records.key(hidden) + " is not listed for " + length;
    }

    /** A night is told of by its whole length, which ends right where it is listed. */
    private void tellOf(Instant position, boolean mayBeLost, Duration lag, Dice dice) {
        if (setting.type().kind() == DataKind.SESSION) {
            tell(position.minus(Duration.ofHours(8)), position, mayBeLost, lag, dice);
        } else {
            tell(position, position.plusSeconds(1), mayBeLost, lag, dice);
        }
    }

    private void tell(Instant start, Instant end, boolean mayBeLost, Duration lag, Dice dice) {
        boolean isLost = setting.mode() == DeliveryMode.AUTO && mayBeLost && dice.chance(0.3);
        if (setting.mode() != DeliveryMode.POLL && !isLost) {
            Instant day = start.truncatedTo(ChronoUnit.DAYS);
            post.send(
                    setting.type().kind() == DataKind.DAILY ? day : start,
                    end,
                    clock.instant().plus(lag),
                    dice);
        }
    }
}
