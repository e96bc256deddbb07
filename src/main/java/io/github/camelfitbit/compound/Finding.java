package io.github.camelfitbit.compound;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that {@link Doctor} found. Immutable; holds no secret and no health value.
 *
 * @param severity how bad it is
 * @param code     a word for programs, such as {@code device-silent}
 * @param message  what was found
 * @param nextStep who does what about it
 */
record Finding(Severity severity, String code, String message, String nextStep) {

    /** How bad a finding is; the worst first. */
    enum Severity {
        /** No data come while it lasts. */
        ERROR,
        /** Some data do not come, or soon will not. */
        WARNING,
        /** Good to know. */
        INFO
    }

    static Finding error(String code, String message, String nextStep) {
        return new Finding(Severity.ERROR, code, message, nextStep);
    }

    static Finding warning(String code, String message, String nextStep) {
        return new Finding(Severity.WARNING, code, message, nextStep);
    }

    static Finding info(String code, String message, String nextStep) {
        return new Finding(Severity.INFO, code, message, nextStep);
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("severity", severity.name().toLowerCase(Locale.ROOT));
        shown.put("code", code);
        shown.put("message", message);
        shown.put("nextStep", nextStep);
        return shown;
    }
}
