package io.github.camelfitbit.store.file;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * File names for keys of any content: safe on every file system, and readable back.
 *
 * <p>Lower-case ASCII letters, digits, {@code _ - @} stay; every other byte of the UTF-8 text becomes {@code %} and two
 * digits. So there is no way out of the folder ({@code . /}), and two keys that differ in case stay two on a file system
 * that does not tell them apart. Parts are joined by a dot. A name that would become too long ends in a digest instead;
 * the key is then only found inside the file.
 */
final class FileName {

    /** With suffixes it stays under 143, the shortest limit met in practice (eCryptfs). */
    private static final int MAX_LENGTH = 120;

    private static final int LEGIBLE_LENGTH = 48;
    private static final char DIGEST_MARK = '~';
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789_-@";

    /** Names that are devices on Windows, with any suffix. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

    private FileName() {}

    static String of(String... parts) {
        String name = Arrays.stream(parts).map(FileName::encode).collect(Collectors.joining("."));
        return name.length() <= MAX_LENGTH ? name : name.substring(0, LEGIBLE_LENGTH) + DIGEST_MARK + digest(name);
    }

    /** The key that a name of one part was made of; empty when the name ends in a digest, or was not made here. */
    static Optional<String> key(String name) {
        try {
            return Optional.of(URLDecoder.decode(name, StandardCharsets.UTF_8)).filter(key -> of(key).equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody else's file
        }
    }

    /** The keys that a name of several parts was made of; empty as that of {@link #key}. */
    static Optional<List<String>> keys(String name) {
        List<String> keys = Stream.of(name.split("\\.", -1))
                .flatMap(part -> key(part).filter(key -> !key.isEmpty()).stream())
                .toList();
        return Optional.of(keys).filter(all -> of(all.toArray(String[]::new)).equals(name));
    }

    static boolean isAbbreviated(String name) {
        return name.indexOf(DIGEST_MARK) >= 0;
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String encode(String key) {
        String plain = DEVICE.matcher(key).matches() ? "" : PLAIN;
        StringBuilder name = new StringBuilder();
        for (byte octet : key.getBytes(StandardCharsets.UTF_8)) {
            if (plain.indexOf(octet) >= 0) {
                name.append((char) octet);
            } else {
                name.append('%').append(HexFormat.of().toHexDigits(octet));
            }
        }
        return name.toString();
    }
}
