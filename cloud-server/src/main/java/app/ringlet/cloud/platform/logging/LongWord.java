package app.ringlet.cloud.platform.logging;

/** Tells a random secret from a long name: in one the kinds of characters change at every other step, in the other at each word. */
final class LongWord {

    private static final int SHORTEST = 24;
    private static final int HEX_SECRET = 32;
    private static final double RESTLESS = 0.3;
    /** Few names hold a digit, and few secrets hold none. */
    private static final double RESTLESS_WITHOUT_DIGITS = 0.35;

    private LongWord() {}

    /** Ids in it do not count. @param found 24 letters, digits, underscores and dashes, or more */
    static boolean looksRandom(String found) {
        String word = Patterns.ID_OR_TIME.matcher(found).replaceAll("");
        if (word.length() < SHORTEST) {
            return false;
        }
        boolean hex = word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        boolean digits = word.chars().allMatch(c -> c >= '0' && c <= '9');
        if (hex) {
            return word.length() >= HEX_SECRET && !digits;
        }
        int changes = 0;
        boolean anyDigit = false;
        for (int i = 1; i < word.length(); i++) {
            anyDigit |= Character.isDigit(word.charAt(i));
            if (kind(word.charAt(i)) != kind(word.charAt(i - 1))) {
                changes++;
            }
        }
        return changes > word.length() * (anyDigit ? RESTLESS : RESTLESS_WITHOUT_DIGITS);
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return 0;
        }
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        return c >= 'A' && c <= 'Z' ? 2 : 3;
    }
}
