package io.github.camelfitbit.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

import io.github.camelfitbit.error.InvalidArgumentException;

/**
 * What a key may be in any store: every adapter asks here, so that a key good for one is good for all. Control
 * characters are refused, because keys stand in log lines, and PostgreSQL has no text with a zero in it.
 */
public final class KeyRule {

    /** The longest key, in characters: longer than any user id or e-mail address. */
    public static final int MAX_LENGTH = 255;

    private KeyRule() {}

    /**
     * The key, if it is one.
     *
     * @param what what it is a key of, for the message, such as {@code connection}
     * @throws InvalidArgumentException when it is empty, longer than {@value #MAX_LENGTH} characters, no Unicode
     *                                  text, or holds a control character
     */
    public static String check(String what, String key) {
        if (key.isEmpty() || key.length() > MAX_LENGTH) {
            throw new InvalidArgumentException("the " + what + " key has " + key.length()
                    + " characters; a key has 1 to " + MAX_LENGTH + ", use the id of your own user table");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(key)) {
            throw new InvalidArgumentException("the " + what
                    + " key holds half of a surrogate pair; a key is Unicode text, check how it was cut or decoded");
        }
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidArgumentException("the " + what
                    + " key holds a control character; a key is one line of text, check where it comes from");
        }
        return key;
    }

    /** Whether a text is a key. */
    public static boolean isKey(String text) {
        try {
            check("", text);
            return true;
        } catch (InvalidArgumentException e) {
            return false;
        }
    }

    /**
     * The cursor key, if all its parts are keys.
     *
     * @throws InvalidArgumentException as {@link #check(String, String)} does
     */
    public static CursorKey check(CursorKey key) {
        check("connection", key.connection());
        check("consumer name", key.name());
        check("data type", key.dataType());
        return key;
    }

    /**
     * The tickets, if all parts of their keys are keys.
     *
     * @throws InvalidArgumentException as {@link #check(String, String)} does
     */
    public static Collection<Ticket> check(Collection<Ticket> tickets) {
        tickets.forEach(ticket -> check(ticket.key()));
        return tickets;
    }
}
