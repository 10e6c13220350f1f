package app.ringlet.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version in the order that Maven gives them: numbers by value, what comes before a release below it. */
record Version(String text) implements Comparable<Version> {

    private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
    private static final List<String> BEFORE =
            List.of("alpha", "a", "beta", "b", "milestone", "m", "cr", "rc", "snapshot");
    private static final int RELEASE = BEFORE.size();

    /** @param rank of a number the value; of a word where it stands to a release */
    private record Part(boolean number, long rank) implements Comparable<Part> {

        static final Part NOTHING = new Part(false, RELEASE);

        @Override
        public int compareTo(Part other) {
            if (number == other.number) {
                return Long.compare(rank, other.rank);
            }
            // A further number makes it later, unless it is a zero; a word makes it earlier or says nothing.
            if (number) {
                return rank == 0 && other.rank == RELEASE ? 0 : 1;
            }
            return -other.compareTo(this);
        }
    }

    @Override
    public int compareTo(Version other) {
        List<Part> mine = parts();
        List<Part> theirs = other.parts();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = Comparator.<Part>naturalOrder()
                    .compare(
                            i < mine.size() ? mine.get(i) : Part.NOTHING,
                            i < theirs.size() ? theirs.get(i) : Part.NOTHING);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String part = matcher.group();
            if (Character.isDigit(part.charAt(0))) {
                parts.add(new Part(true, Long.parseLong(part)));
            } else {
                int before = BEFORE.indexOf(part);
                parts.add(new Part(false, before < 0 ? RELEASE : before));
            }
        }
        return parts;
    }
}
