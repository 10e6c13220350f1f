package app.ringlet.cloud.platform.logging;

/** Where in a line something may begin. */
interface Start {

    boolean isAt(String line, int index);

    default boolean isPossible(String line) {
        return true;
    }

    /** At a word that begins with one of {@code letters}; with any if there are none. */
    static Start ofWord(String letters) {
        return (line, i) -> isWord(line.charAt(i))
                && (letters.isEmpty() || letters.indexOf(line.charAt(i)) >= 0)
                && isBoundary(line, i);
    }

    /** At what stands between a name and its value. */
    static Start ofValue() {
        return (line, i) -> i > 0 && isWord(line.charAt(i - 1)) && "=:\"\\".indexOf(line.charAt(i)) >= 0;
    }

    static Start ofAddress() {
        return new Start() {
            @Override
            public boolean isAt(String line, int i) {
                return Character.isLetterOrDigit(line.charAt(i)) && isBoundary(line, i);
            }

            @Override
            public boolean isPossible(String line) {
                return line.indexOf('@') >= 0 || line.contains("%40");
            }
        };
    }

    /** Also at an id, to step over it. */
    static Start ofNumber() {
        return (line, i) -> {
            char c = line.charAt(i);
            return c == '+' || c == '%' || ((isWord(c) || c == '(') && isBoundary(line, i));
        };
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The letter of an escape such as \n in JSON belongs to no word. */
    private static boolean isBoundary(String line, int i) {
        return i == 0
                || !isWord(line.charAt(i - 1))
                || (i >= 2 && line.charAt(i - 2) == '\\' && "nrt".indexOf(line.charAt(i - 1)) >= 0);
    }
}
