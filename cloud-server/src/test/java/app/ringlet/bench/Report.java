package app.ringlet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The figures, name to number, as one JSON and one table; what other modules' benchmarks wrote before stays. */
final class Report {

    private final Path folder;
    private final Map<String, Double> figures = new TreeMap<>();
    private final StringBuilder table = new StringBuilder();

    Report(Path folder) {
        this.folder = folder;
    }

    /** @param bound what it should be, in words. @param raw what it was taken from, in words */
    void add(String name, double figure, String bound, String raw) {
        double rounded = Math.round(figure * 1000) / 1000.0;
        figures.put(name, rounded);
        String row = String.format(Locale.ROOT, "%-36s %12.3f   %-34s %s%n", name, rounded, bound, raw);
        table.append(row);
        System.out.print(row);
    }

    /** Keeps the samples themselves, in milliseconds, sorted. */
    void raw(String name, Percentiles samples) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".txt"), samples.lines());
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        Path summary = folder.resolve("summary.json");
        JsonMapper json = JsonMapper.builder().build();
        Map<String, Object> all = new TreeMap<>();
        if (Files.exists(summary)) {
            json.readTree(summary).properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        }
        all.putAll(figures);
        Files.writeString(summary, json.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
        Files.writeString(folder.resolve("table.txt"), machine() + "\n" + table);
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%s %s, %d processors, Java %s",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }
}
