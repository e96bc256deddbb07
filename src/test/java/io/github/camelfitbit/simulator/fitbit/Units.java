package io.github.camelfitbit.simulator.fitbit;

import java.math.BigDecimal;
import java.math.MathContext;

import io.github.camelfitbit.simulator.http.Ask;

/**
 * The units of a call, answers and parameters alike: the header {@code Accept-Language} chooses them, whatever the profile
 * says. British means metric units, but for weights in stones.
 */
public enum Units {
    /** Kilometres, metres, centimetres, kilograms, millilitres, degrees Celsius. */
    METRIC,
    /** Miles, feet, inches, pounds, fluid ounces, degrees Fahrenheit. */
    AMERICAN,
    /** Stones; the rest is metric. */
    BRITISH;

    private static final BigDecimal KILOMETRES_OF_A_MILE = new BigDecimal("1.609344");
    private static final BigDecimal METRES_OF_A_FOOT = new BigDecimal("0.3048");
    private static final BigDecimal CENTIMETRES_OF_AN_INCH = new BigDecimal("2.54");
    private static final BigDecimal KILOGRAMS_OF_A_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal KILOGRAMS_OF_A_STONE = new BigDecimal("6.35029318");
    private static final BigDecimal MILLILITRES_OF_AN_OUNCE = new BigDecimal("29.5735295625");

    /** The units that a call asks for; metric unless it says otherwise. */
    public static Units of(Ask ask) {
        return switch (ask.header("accept-language").orElse("")) {
            case "en_US" -> AMERICAN;
            case "en_GB" -> BRITISH;
            default -> METRIC;
        };
    }

    /** What {@code activities-<resource>} counts, from metric units. */
    public BigDecimal counted(String resource, BigDecimal number) {
        return switch (resource) {
            case "distance" -> distance(number);
            case "elevation" -> from(METRES_OF_A_FOOT, number);
            default -> number;
        };
    }

    /** From kilometres. */
    public BigDecimal distance(BigDecimal kilometres) {
        return from(KILOMETRES_OF_A_MILE, kilometres);
    }

    /** From centimetres. */
    public BigDecimal length(BigDecimal centimetres) {
        return from(CENTIMETRES_OF_AN_INCH, centimetres);
    }

    /** From kilograms. */
    public BigDecimal weight(BigDecimal kilograms) {
        return this == METRIC ? kilograms : kilograms.divide(kilogramsOfOne(), MathContext.DECIMAL64);
    }

    /** To kilograms. */
    public BigDecimal toKilograms(BigDecimal weight) {
        return this == METRIC ? weight : weight.multiply(kilogramsOfOne());
    }

    private BigDecimal kilogramsOfOne() {
        return this == BRITISH ? KILOGRAMS_OF_A_STONE : KILOGRAMS_OF_A_POUND;
    }

    /** From millilitres. */
    public BigDecimal water(BigDecimal millilitres) {
        return from(MILLILITRES_OF_AN_OUNCE, millilitres);
    }

    /** To millilitres, when no unit is said. */
    public BigDecimal toMillilitres(BigDecimal water) {
        return this == AMERICAN ? water.multiply(MILLILITRES_OF_AN_OUNCE) : water;
    }

    /** From degrees Celsius. */
    public BigDecimal temperature(BigDecimal celsius) {
        return this == AMERICAN ? difference(celsius).add(BigDecimal.valueOf(32)) : celsius;
    }

    /** A difference of temperatures, from degrees Celsius. */
    public BigDecimal difference(BigDecimal celsius) {
        return this == AMERICAN ? celsius.multiply(new BigDecimal("1.8")) : celsius;
    }

    private BigDecimal from(BigDecimal metricOfOne, BigDecimal metric) {
        return this == AMERICAN ? metric.divide(metricOfOne, MathContext.DECIMAL64) : metric;
    }
}
