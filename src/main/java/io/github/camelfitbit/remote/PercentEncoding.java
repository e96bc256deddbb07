package io.github.camelfitbit.remote;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of one part of an address (RFC 3986 section 2.1). The JDK's {@code URLEncoder} writes forms, where a
 * blank is a plus sign, which the vendor takes literally in places.
 */
public final class PercentEncoding {

    private static final String UNRESERVED = "-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** The text with everything but unreserved characters encoded. */
    public static String of(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 32);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte octet) {
        boolean isLetter = octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z';
        return isLetter || octet >= '0' && octet <= '9' || UNRESERVED.indexOf(octet) >= 0;
    }
}
