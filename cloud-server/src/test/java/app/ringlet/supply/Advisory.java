package app.ringlet.supply;

import java.util.List;

/**
 * Versions of a library that are known to be vulnerable.
 *
 * @param library group and artifact with a colon between
 * @param from the first of them. @param fixed the first after them
 * @param id by which the public databases know it
 */
record Advisory(String library, Version from, Version fixed, String id) {

    /** Lines of {@code library from fixed id}; what follows a # is a remark. */
    static List<Advisory> parse(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(Advisory::one)
                .toList();
    }

    private static Advisory one(String line) {
        String[] words = line.split("\\s+");
        if (words.length != 4 || !words[0].contains(":")) {
            throw new IllegalArgumentException("Not library, from, fixed, id: " + line);
        }
        return new Advisory(words[0], new Version(words[1]), new Version(words[2]), words[3]);
    }

    boolean isAbout(String library, Version version) {
        return this.library.equals(library) && version.compareTo(from) >= 0 && version.compareTo(fixed) < 0;
    }
}
