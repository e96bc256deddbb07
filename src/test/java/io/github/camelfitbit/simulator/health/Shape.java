package io.github.camelfitbit.simulator.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What a JSON value must look like to be written. The facts are those of the vendor's discovery document. */
interface Shape {
    void check(String path, Object value, Violations violations);

    static Shape string() {
        return scalar("a string", value -> value instanceof String);
    }

    static Shape bool() {
        return scalar("a boolean", value -> value instanceof Boolean);
    }

    static Shape number() {
        return scalar("a number", value -> value instanceof Number);
    }

    static Shape number(double low, double high) {
        return scalar(
                "a number between " + low + " and " + high,
                value -> value instanceof Number n && n.doubleValue() >= low && n.doubleValue() <= high);
    }

    /** An int64, which JSON carries as a string; plain whole numbers are accepted too. */
    static Shape int64() {
        return scalar(
                "an int64",
                value -> value instanceof Integer
                        || value instanceof Long
                        || (value instanceof String text && text.matches("-?\\d{1,18}")));
    }

    static Shape int64(long low, long high) {
        return scalar(
                "an int64 between " + low + " and " + high,
                value -> value.toString().matches("-?\\d{1,18}")
                        && Long.parseLong(value.toString()) >= low
                        && Long.parseLong(value.toString()) <= high);
    }

    static Shape timestamp() {
        return scalar(
                "a timestamp",
                value -> value instanceof String text
                        && FilterParser.timestamp(text).isPresent());
    }

    static Shape duration() {
        return scalar(
                "a duration", value -> value instanceof String text && text.matches("-?\\d{1,12}(\\.\\d{1,9})?s"));
    }

    /** Seconds east of UTC; no place is further than eighteen hours. */
    static Shape utcOffset() {
        return scalar(
                "a UTC offset",
                value -> value instanceof String text
                        && text.matches("-?\\d{1,5}s")
                        && Math.abs(Integer.parseInt(text.substring(0, text.length() - 1))) <= 64_800);
    }

    static Shape oneOf(Set<String> words) {
        return scalar("one of the documented words", value -> value instanceof String text && words.contains(text));
    }

    static Shape oneOf(String... words) {
        return oneOf(Set.of(words));
    }

    static Shape listOf(Shape element) {
        return (path, value, violations) -> {
            if (value instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    Object item = array.getValue(i);
                    element.check(path + "[" + i + "]", item == null ? "" : item, violations);
                }
            } else {
                violations.add(path, "Expected a list");
            }
        };
    }

    /** A list that is not empty. */
    static Shape someOf(Shape element) {
        return (path, value, violations) -> {
            listOf(element).check(path, value, violations);
            if (value instanceof JsonArray array && array.isEmpty()) {
                violations.add(path, "'" + path + "' is required");
            }
        };
    }

    static Fields object() {
        return new Fields();
    }

    private static Shape scalar(String description, Predicate<Object> law) {
        return (path, value, violations) -> {
            if (!law.test(value)) {
                violations.add(path, "Invalid value at '" + path + "': expected " + description);
            }
        };
    }

    /** An object with known members; what it does not know it refuses. */
    final class Fields implements Shape {
        private final Map<String, Field> fields = new LinkedHashMap<>();

        private Fields() {}

        Fields required(String name, Shape shape) {
            fields.put(name, new Field(shape, true));
            return this;
        }

        Fields optional(String name, Shape shape) {
            fields.put(name, new Field(shape, false));
            return this;
        }

        boolean has(String name) {
            return fields.containsKey(name);
        }

        Fields outputOnly(String... names) {
            Shape refuse = (path, value, violations) -> violations.add(path, "'" + path + "' is output only");
            for (String name : names) {
                fields.put(name, new Field(refuse, false));
            }
            return this;
        }

        /** Throws a refusal that tells everything that is wrong with a body. */
        void refuse(JsonObject body) {
            Violations violations = new Violations();
            check("", body, violations);
            violations.throwIfAny();
        }

        @Override
        public void check(String path, Object value, Violations violations) {
            if (!(value instanceof JsonObject object)) {
                violations.add(path, "Invalid value at '" + path + "': expected an object");
                return;
            }
            object.stream()
                    .filter(member -> !fields.containsKey(member.getKey()))
                    .forEach(member -> violations.unknown(path, member.getKey()));
            fields.forEach((name, field) -> field.check(path, name, object.getValue(name), violations));
        }
    }

    /** A member of an object, which may have to be there. */
    record Field(Shape shape, boolean required) {
        void check(String parent, String name, @Nullable Object value, Violations violations) {
            String path = parent.isEmpty() ? name : parent + "." + name;
            if (value != null) {
                shape.check(path, value, violations);
            } else if (required) {
                violations.add(path, "'" + path + "' is required");
            }
        }
    }
}
