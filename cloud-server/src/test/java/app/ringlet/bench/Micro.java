package app.ringlet.bench;

import java.nio.file.Path;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One step of the server without network, in a JVM of JMH's. */
final class Micro {

    private final Path folder;
    private final Report report;

    Micro(Path folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    /**
     * Adds figures {@code name.us}, the median, and {@code name.p99.us}.
     *
     * @param benchmark the class and, if it has more than one, the method
     * @param bound what the median should be, in words
     */
    void run(String benchmark, String name, String bound, String raw) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmark + "$")
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve(name + ".json").toString())
                .build();
        RunResult result = new Runner(options).runSingle();
        var times = result.getPrimaryResult().getStatistics();
        report.add(name + ".us", times.getPercentile(50), bound, "median of " + times.getN() + ", " + raw);
        report.add(name + ".p99.us", times.getPercentile(99), "", "");
    }
}
