package app.ringlet.bench;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import java.nio.file.Path;
import java.util.List;

/** One step of the benchmarks by itself. */
final class Alone {

    private Alone() {}

    interface Step {
        void run(List<String> server, EmbeddedDatabase database, Path folder, Report report) throws Exception;
    }

    /** @param args the production jar, or "classes"; the folder of the figures */
    static void run(String[] args, Step step) throws Exception {
        Path folder = Path.of(args[1]);
        Report report = new Report(folder);
        List<String> server =
                args[0].equals("classes") ? ServerProcess.ofClasses() : ServerProcess.ofJar(Path.of(args[0]));
        try (EmbeddedDatabase database = EmbeddedDatabase.start()) {
            step.run(server, database, folder, report);
        }
        report.write();
    }
}
