package io.github.camelfitbit.remote.fitbit.web;

/** How near two words are: for messages that guess what was meant. Stateless. */
final class Nearness {

    private Nearness() {}

    /** How many letters have to be put in, taken out or replaced (Levenshtein); a common beginning counts for three. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column < before.length; column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            before = next(before, one.charAt(row - 1), other, row);
        }
        return before[other.length()] - (sameFamily(one, other) ? 3 : 0);
    }

    private static int[] next(int[] before, char letter, String other, int row) {
        int[] now = new int[before.length];
        now[0] = row;
        for (int column = 1; column < now.length; column++) {
            int replaced = before[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            now[column] = Math.min(replaced, 1 + Math.min(before[column], now[column - 1]));
        }
        return now;
    }

    private static boolean sameFamily(String one, String other) {
        return one.split("\\.", 2)[0].equals(other.split("\\.", 2)[0]);
    }
}
