package io.github.camelfitbit.simulator.health;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code users/U/dataTypes/T/dataPoints/D}, taken apart. */
record PointName(String user, String typeId, String id) {
    private static final Pattern NAME = Pattern.compile("users/([^/]+)/dataTypes/([^/]+)/dataPoints/([a-z0-9-]{4,63})");

    static PointName parse(String name, Caller caller) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || !caller.account().ids().isMine(matcher.group(1))) {
            throw Refusal.invalid(
                    "INVALID_DATA_POINT_NAME", "name", "The name is not that of a data point of this user");
        }
        return new PointName(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    PointName mustBeOf(DataType type) {
        if (!typeId.equals(type.id())) {
            throw Refusal.invalid("DATA_TYPE_MISMATCH", "name", "The name belongs to another data type");
        }
        return this;
    }
}
