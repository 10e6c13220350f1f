package app.ringlet.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks through what the servers under test have logged for what must never be there: the telephone numbers that tests and demo call
 * from, their people's addresses, what callers say, and what opens something. Ends the build if it finds any.
 */
public final class LogInspection {

    private static final List<Pattern> NEVER = Stream.of(
                    // All numbers of tests and demo are of the blocks that are kept free for that.
                    "(?<![0-9A-Za-z])(?:\\+?1)?[ .(-]*[2-9]\\d\\d[ .)-]*555[ .-]?\\d{4}(?![0-9A-Za-z])",
                    "(?:44|0)[ .(0)-]*20[ .)-]*7946[ .-]*0\\d{3}",
                    "@[a-z]+\\.example",
                    "(?i)Jamie Lee",
                    "(?i)women's cut with",
                    "(?i)like a women's cut",
                    "eyJ[A-Za-z0-9_-]{10}",
                    "rk_[A-Za-z0-9_-]{10}")
            .map(Pattern::compile)
            .toList();

    private LogInspection() {}

    /** @param args how the logs of the tests' JVMs, and of the server processes they start, begin */
    public static void main(String[] args) throws IOException {
        Path log = Path.of(args[0]);
        List<String> found = new ArrayList<>();
        List<Path> files = logs(log);
        for (Path file : files) {
            found.addAll(inspect(file));
        }
        if (files.isEmpty()) {
            System.out.println("No server was tested, so no log is inspected: " + log);
        }
        if (!found.isEmpty()) {
            found.stream().limit(20).forEach(System.err::println);
            System.err.println(found.size() + " log lines hold what must never be logged");
            System.exit(1);
        }
        for (Path file : files) {
            // The next run's is inspected, not this one's again.
            Files.delete(file);
        }
    }

    /** The lines that hold what they must not, each with its place. */
    static List<String> inspect(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (isForbidden(line)) {
                    found.add(file + ":" + number + ": " + line);
                }
            }
        }
        return found;
    }

    private static boolean isForbidden(String line) {
        return NEVER.stream().anyMatch(never -> never.matcher(line).find());
    }

    private static List<Path> logs(Path log) throws IOException {
        Path folder = log.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        String name = String.valueOf(log.getFileName());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> String.valueOf(file.getFileName()).startsWith(name))
                    .sorted()
                    .toList();
        }
    }
}
