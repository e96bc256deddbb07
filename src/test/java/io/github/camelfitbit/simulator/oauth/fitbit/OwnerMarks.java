package io.github.camelfitbit.simulator.oauth.fitbit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.simulator.oauth.Mint;

/**
 * A refresh token has 64 hexadecimal digits, and begins with sixteen that belong to its owner: so a token can be counted
 * to somebody long after it died, and nobody has to remember dead tokens. Safe for any thread.
 */
final class OwnerMarks {
    private static final int TOKEN = 64;
    private static final int MARK = 16;

    private final Mint mint;
    private final Map<String, String> marks = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    OwnerMarks(Mint mint) {
        this.mint = mint;
    }

    String newRefreshToken(String person) {
        String mark = marks.computeIfAbsent(person, name -> mint.hex(MARK));
        owners.put(mark, person);
        return mark + mint.hex(TOKEN - MARK);
    }

    Optional<String> ownerOf(String refreshToken) {
        return Optional.of(refreshToken)
                .filter(token -> token.length() == TOKEN)
                .map(token -> owners.get(token.substring(0, MARK)));
    }
}
