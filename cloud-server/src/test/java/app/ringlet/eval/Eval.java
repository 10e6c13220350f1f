package app.ringlet.eval;

import app.ringlet.eval.dates.DateScorer;
import app.ringlet.eval.language.Acts;
import app.ringlet.eval.language.Intents;
import app.ringlet.eval.noise.Level;
import app.ringlet.eval.scenario.BadScenario;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.ScenarioFolder;
import app.ringlet.eval.server.EvalServer;
import app.ringlet.eval.server.ModelWatch;
import app.ringlet.eval.server.Speaker;
import app.ringlet.protocol.assistant.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code mvn -Peval verify}: scores the receptionist; see {@code docs/evaluation.md}. Argument: the folder of the report. */
final class Eval {

    private static final List<String> LINE = List.of(
            "dates",
            "acts",
            "intents",
            "oosActed",
            "calls.clean",
            "calls.noise1",
            "calls.noise2",
            "calls.noise3",
            "falseClaims",
            "unwanted",
            "turn.p99.ms");

    private static final int BAD_SETTING = 2;

    private Eval() {}

    /** Ends with 0 when all was scored, whatever the score; with 2, and a sentence, if a setting names what is not there. */
    public static void main(String[] args) throws Exception {
        EvalSettings.quiet();
        try {
            EvalSettings.check();
            score(args);
            // Threads of the server's libraries outlive it.
            System.exit(0);
        } catch (BadSetting e) {
            System.err.println("ERROR " + e.getMessage());
            System.exit(BAD_SETTING);
        }
    }

    private static void score(String[] args) throws Exception {
        EvalReport report = new EvalReport(Path.of(args[0]));
        double memory = ModelMemory.measure();
        understanding(report, EvalSettings.data());
        StringBuilder stories = new StringBuilder();
        calls(report, EvalSettings.scenarios(), stories);
        report.figure(
                "model.memory.mb",
                String.format(Locale.ROOT, "%.1f", memory),
                "heap, classes and code of the built-in model, at most 60");
        report.write(stories.toString());
        System.out.println(report.lastLine(LINE));
        System.out.flush();
    }

    private static void understanding(EvalReport report, Path data) throws Exception {
        boolean there = Files.isDirectory(data);
        if (there) {
            DateScorer dates = DateScorer.of(data);
            report.add(dates.scored());
            dates.leftOut().forEach((why, count) -> report.note("dates not judged: " + count + " " + why));
            DataFolder.remarks(data).forEach(report::note);
            report.add(Acts.score(data));
            report.add(Intents.score(data));
        }
        String why = there ? "nothing of it in " + data : "no folder " + data;
        report.share("dates", "dates", why);
        report.share("acts", "acts", why);
        report.share("intents", "intents", why);
        report.share("oosActed", c -> c.set().equals("oos"), false, why);
    }

    private static void calls(EvalReport report, Path folder, StringBuilder stories) throws Exception {
        ScenarioFolder read = ScenarioFolder.read(folder);
        for (BadScenario bad : read.bad()) {
            report.note("ERROR " + bad.getMessage());
            for (Level level : Level.values()) {
                report.add(List.of(new Scored(level.set(), bad.file(), "", "a scenario", bad.getMessage(), false)));
            }
        }
        ReplyLengths lengths = new ReplyLengths();
        int falseClaims = 0;
        int unwanted = 0;
        try (EvalServer server = EvalServer.start()) {
            for (Level level : Level.values()) {
                List<Played> played = Calls.play(server, read.scenarios(), List.of(level), one -> {});
                for (Played one : played) {
                    stories.append(one.story()).append('\n');
                    lengths.add(one);
                    falseClaims += one.verdict().falseClaims().size();
                    unwanted += one.verdict().unwanted();
                }
                report.add(played.stream().map(Played::scored).toList());
                report.share(level.set(), level.set(), "no scenario in " + folder);
                held(report, level, read.scenarios());
                if (level == Level.CLEAN) {
                    // By now the JVM is warm.
                    server.bean(ModelWatch.class).clear();
                }
            }
            turns(report, server.bean(ModelWatch.class));
            speakers(report, server.bean(JdbcClient.class));
        }
        report.figure("falseClaims", Integer.toString(falseClaims), "told to callers and not so");
        report.figure("unwanted", Integer.toString(unwanted), "appointments made, moved or cancelled unasked");
        lengths.report(report);
    }

    private static void held(EvalReport report, Level level, List<Scenario> scenarios) {
        if (scenarios.stream().anyMatch(s -> s.id().startsWith("held-out/"))) {
            report.share(
                    level.set() + ".held-out",
                    c -> c.set().equals(level.set()) && c.id().startsWith("held-out/"),
                    true,
                    "");
        }
    }

    private static void turns(EvalReport report, ModelWatch watch) {
        long[] live = watch.live();
        if (live.length == 0) {
            report.figure("turn.p99.ms", "n/a", "the built-in model was not asked");
            return;
        }
        long[] again = watch.again();
        report.note(String.format(
                Locale.ROOT,
                "turns beside others: p50 %.2f ms, p99 %.2f ms of %d",
                millis(live, 50),
                millis(live, 99),
                live.length));
        report.figure(
                "turn.p99.ms",
                Long.toString((long) Math.ceil(millis(again, 99))),
                String.format(
                        Locale.ROOT,
                        "p50 %.2f, p99 %.2f of %d turns",
                        millis(again, 50),
                        millis(again, 99),
                        again.length));
    }

    /** A provider that fails is stood in for by the built-in model, as in production. */
    private static void speakers(EvalReport report, JdbcClient jdbc) {
        if (Speaker.chosen() != Provider.BUILT_IN) {
            report.note(jdbc.sql("SELECT COUNT(*), COALESCE(SUM(input_tokens > 0), 0) FROM call_turn WHERE turn > 0")
                    .query((row, n) -> "turns: " + row.getLong(1) + ", of which " + Speaker.chosen() + " answered in "
                            + row.getLong(2) + "; the built-in model spoke in the others")
                    .single());
        }
    }

    /** Of nearest rank. */
    private static double millis(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)] / 1e6;
    }
}
