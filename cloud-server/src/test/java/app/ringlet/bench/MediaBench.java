package app.ringlet.bench;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.SownSalon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** Live sound through a server of its own: how much it delays, how much it takes, and where it breaks. */
final class MediaBench {
    private static final int WANTED = 500;
    private static final int STEP = 100;
    private static final int MOST = 1_000;
    private static final double MOST_P99 = 20;
    private static final int TAKE_OVERS_BEFORE = 200;
    private static final int TAKE_OVERS = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private MediaBench() {}

    /** Arguments: the production jar, or "classes"; the folder of the figures; how many calls at most, and, if wanted, at first. */
    public static void main(String[] args) throws Exception {
        int first = args.length > 3 ? Integer.parseInt(args[3]) : STEP;
        int most = Integer.parseInt(args[2]);
        Alone.run(args, (server, database, folder, report) -> run(server, database, folder, report, first, most));
    }

    static void run(List<String> what, EmbeddedDatabase database, Path folder, Report report) throws Exception {
        run(what, database, folder, report, STEP, MOST);
    }

    private static void run(
            List<String> what, EmbeddedDatabase database, Path folder, Report report, int first, int most)
            throws Exception {
        Path keys = Files.createTempDirectory("ringlet-media-keys");
        String jdbcUrl = database.newSchema();
        SownSalon salon;
        List<String> tokens;
        try (ConfigurableApplicationContext context = SownSalon.server(database, jdbcUrl, keys)) {
            salon = SownSalon.sow(context);
            tokens = BridgedCalls.signIn(context, salon, most + 1);
        }
        try (RedirectedCalls carrier = new RedirectedCalls()) {
            Map<String, String> environment = new HashMap<>(ServerProcess.keysIn(keys));
            environment.put("RINGLET_TWILIO_API_BASE", carrier.url());
            try (ServerProcess server = ServerProcess.start(
                    what, database, jdbcUrl, ServerProcess.freePort(), folder.resolve("media.log"), environment)) {
                BridgedCalls calls = new BridgedCalls(new BenchClient(server.url()), salon, carrier);
                takeOvers(calls.takeOvers(most, tokens.getLast()), report);
                steps(calls, tokens.subList(0, most), first, server, report);
                calls.close();
            }
        }
    }

    private static void takeOvers(TakeOvers calls, Report report) throws Exception {
        calls.run(TAKE_OVERS_BEFORE);
        TakeOvers.Result result = calls.run(TAKE_OVERS);
        String of = TAKE_OVERS + " in a row, one after another, " + result.stuck() + " stuck";
        Percentiles caller = new Percentiles(result.caller());
        Percentiles desk = new Percentiles(result.desk());
        report.add("takeover.caller.p95.ms", caller.millis(95), "at most 150", of);
        report.add("takeover.desk.p95.ms", desk.millis(95), "at most 150", of);
        report.add("takeover.stuck", result.stuck(), "0", of);
        System.out.printf(
                Locale.ROOT,
                "take-overs: caller at the desk p50 %.1f p95 %.1f ms, desk at the caller p50 %.1f p95 %.1f ms, %d"
                        + " stuck%n",
                caller.millis(50),
                caller.millis(95),
                desk.millis(50),
                desk.millis(95),
                result.stuck());
    }

    private static void steps(BridgedCalls calls, List<String> tokens, int first, ServerProcess server, Report report)
            throws Exception {
        int carried = 0;
        int broken = 0;
        for (int howMany = Math.min(first, tokens.size()); howMany <= tokens.size(); howMany += STEP) {
            calls.open(tokens.subList(0, howMany));
            Duration before = server.cpu();
            Duration own = cpu();
            MediaLoad.Result result = calls.talk(howMany, WARM_UP, MEASURED);
            print(howMany, result, server);
            double millions = Math.max(1, result.received()) / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "CPU s per million frames: server %.1f, load %.1f%n",
                    server.cpu().minus(before).toMillis() / 1e3 / millions,
                    cpu().minus(own).toMillis() / 1e3 / millions);
            boolean sound = result.sound(MOST_P99);
            carried = sound ? howMany : carried;
            if (howMany == WANTED || !sound && howMany < WANTED) {
                figures(report, howMany, result, server);
            }
            if (!sound) {
                broken = howMany;
                break;
            }
        }
        report.add("media.calls", carried, "at least 500", "p99 at most 20 ms, no frame lost");
        report.add("media.break.calls", broken, "", "in steps of " + STEP + "; 0: not by " + tokens.size());
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static void figures(Report report, int howMany, MediaLoad.Result result, ServerProcess server)
            throws IOException {
        String of = howMany + " calls, 50 frames/s each way each, on the same processors as the load";
        Percentiles delays = result.percentiles();
        report.add("media.delay.p50.ms", delays.millis(50), "at most 3", of);
        report.add("media.delay.p99.ms", delays.millis(99), "at most 20", of);
        report.add("media.lost", result.lost(), "0", of);
        report.add("media.rss.mb", server.residentMebibytes(), "at most 1200", of);
    }

    private static void print(int howMany, MediaLoad.Result result, ServerProcess server) throws IOException {
        Percentiles delays = result.percentiles();
        System.out.printf(
                Locale.ROOT,
                "%d calls: p50 %.2f p99 %.2f max %.1f ms, %d sent, %d lost, %d disordered, %d broken, server %.0f"
                        + " MiB%n",
                howMany,
                delays.millis(50),
                delays.millis(99),
                delays.millis(100),
                result.sent(),
                result.lost(),
                result.disordered(),
                result.broken(),
                server.residentMebibytes());
    }
}
