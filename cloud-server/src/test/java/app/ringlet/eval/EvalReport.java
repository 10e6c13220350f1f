package app.ringlet.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** All cases and figures of a run: {@code cases.json}, {@code table.txt}, {@code calls.txt} and {@code summary.json} in one folder. */
final class EvalReport {

    private final Path folder;
    private final List<Scored> cases = new ArrayList<>();
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final StringBuilder table = new StringBuilder();

    EvalReport(Path folder) {
        this.folder = folder;
    }

    void add(List<Scored> scored) {
        cases.addAll(scored);
    }

    /** The share of a set that is right, to two places; n/a if nothing of it was scored. @param why it may be so */
    void share(String figure, String set, String why) {
        share(figure, c -> c.set().equals(set), true, why);
    }

    /** @param right whether those count that are right, or those that are wrong */
    void share(String figure, Predicate<Scored> which, boolean right, String why) {
        List<Scored> of = cases.stream().filter(which).toList();
        long count = of.stream().filter(c -> c.right() == right).count();
        if (of.isEmpty()) {
            figure(figure, "n/a", why);
        } else {
            figure(figure, String.format(Locale.ROOT, "%.2f", (double) count / of.size()), count + " of " + of.size());
        }
    }

    void figure(String name, String value, String raw) {
        figures.put(name, value);
        note(String.format(Locale.ROOT, "%-28s %8s   %s", name, value, raw));
    }

    /** A line of the table. */
    void note(String line) {
        table.append(line.stripTrailing()).append('\n');
        System.out.println(line.stripTrailing());
    }

    /** @param stories of the calls, as they were spoken */
    void write(String stories) throws IOException {
        Files.createDirectories(folder);
        JsonMapper json = JsonMapper.builder().build();
        StringBuilder rows = new StringBuilder("[\n");
        for (int n = 0; n < cases.size(); n++) {
            rows.append(json.writeValueAsString(cases.get(n))).append(n + 1 < cases.size() ? ",\n" : "\n");
        }
        Files.writeString(folder.resolve("cases.json"), rows.append("]\n"));
        Files.writeString(folder.resolve("summary.json"), json.writeValueAsString(figures) + "\n");
        Files.writeString(folder.resolve("calls.txt"), stories);
        StringBuilder text = new StringBuilder(table).append("\nWrong:\n");
        cases.stream()
                .filter(c -> !c.right())
                .forEach(c -> text.append(String.format(
                        Locale.ROOT,
                        "%-13s %-44s %s%n    expected %s%n    got      %s%n",
                        c.set(),
                        c.id(),
                        c.input(),
                        c.expected(),
                        c.got())));
        Files.writeString(folder.resolve("table.txt"), text);
    }

    /** Kept beside the report too. @param names of the figures in it */
    String lastLine(List<String> names) throws IOException {
        String line = line(names);
        Files.writeString(folder.resolve(LastLine.FILE), line + System.lineSeparator());
        return line;
    }

    private String line(List<String> names) {
        StringBuilder line = new StringBuilder("eval:");
        names.forEach(name -> line.append(' ').append(name).append('=').append(figures.getOrDefault(name, "n/a")));
        return line.toString();
    }
}
