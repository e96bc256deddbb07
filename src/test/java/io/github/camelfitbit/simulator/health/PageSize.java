package io.github.camelfitbit.simulator.health;

import java.util.Optional;

import io.github.camelfitbit.simulator.http.Ask;
import org.jspecify.annotations.Nullable;

/** Reads {@code pageSize}: an int32; zero means the default; what is over the maximum is cut, not refused. */
final class PageSize {
    private PageSize() {}

    static int of(Ask ask, int usual, int greatest) {
        int wanted = ask.parameter("pageSize")
                .filter(text -> !text.isEmpty())
                .map(PageSize::int32)
                .orElse(0);
        checkNotNegative(wanted);
        return wanted == 0 ? usual : Math.min(wanted, greatest);
    }

    static void checkNotNegative(int wanted) {
        if (wanted < 0) {
            throw Refusal.invalid("INVALID_PAGE_SIZE", "page_size", "The page size must not be negative");
        }
    }

    private static int int32(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notAnInteger) {
            Violations violations = new Violations();
            violations.add("page_size", "Invalid value at 'page_size' (TYPE_INT32): " + text);
            violations.throwIfAny();
            return 0;
        }
    }

    /** An int32 field of a body; JSON may carry it as a string. */
    static Optional<Integer> of(@Nullable Object value) {
        return Optional.ofNullable(value).map(v -> int32(v.toString()));
    }
}
