package app.ringlet.bench;

import java.nio.file.Path;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The search of free times without database and network, in a JVM of JMH's. */
final class Search {

    private Search() {}

    static void run(Path folder, Report report) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("SearchBenchmark")
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("availability.search.json").toString())
                .build();
        RunResult result = new Runner(options).runSingle();
        var times = result.getPrimaryResult().getStatistics();
        report.add(
                "availability.search.us",
                times.getPercentile(50),
                "at most 300",
                "median of " + times.getN() + ", 20 people, 14 days, two services");
        report.add("availability.search.p99.us", times.getPercentile(99), "", "");
    }
}
