package app.ringlet.cloud.receptionist.understanding;

/** How alike two words are to an ear: plural, possessive, British or American, a letter heard wrong. */
public final class Fuzzy {

    private Fuzzy() {}

    /** The word without what does not change its meaning on a menu. */
    public static String stem(String word) {
        String w = word.replace("'s", "")
                .replace("'", "")
                .replace("colour", "color")
                .replace("grey", "gray");
        if (w.length() > 4 && w.endsWith("ies")) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.length() > 5 && w.endsWith("ing")) {
            return w.substring(0, w.length() - 3);
        }
        if (w.length() > 4 && w.endsWith("ed")) {
            return w.substring(0, w.length() - 2);
        }
        return w.length() > 3 && w.endsWith("s") && !w.endsWith("ss") ? w.substring(0, w.length() - 1) : w;
    }

    /** Whether {@code heard} may well be {@code meant}; both stems. Short words must be exact. */
    public static boolean alike(String heard, String meant) {
        if (heard.equals(meant)) {
            return true;
        }
        int shorter = Math.min(heard.length(), meant.length());
        int allowed = shorter >= 7 ? 2 : shorter >= 5 ? 1 : 0;
        return allowed > 0 && heard.charAt(0) == meant.charAt(0) && distance(heard, meant, allowed) <= allowed;
    }

    /** Edits (insert, delete, change, swap of neighbours) from one to the other; more than {@code limit} is not counted out. */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] d, int i, int j) {
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
