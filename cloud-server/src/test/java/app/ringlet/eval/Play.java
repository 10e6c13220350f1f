package app.ringlet.eval;

import app.ringlet.eval.noise.Level;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.ScenarioFolder;
import app.ringlet.eval.server.EvalServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plays some scenarios and prints those calls that fail, word for word. Arguments, in any order: parts of ids, of which one must be in
 * it ({@code !part}: must not); {@code level=0}, {@code 0,2} or {@code 0-3}; {@code all} to print what succeeds too; {@code folder=DIR}.
 */
final class Play {

    private Play() {}

    public static void main(String[] args) throws Exception {
        EvalSettings.quiet();
        List<String> parts = new ArrayList<>();
        List<String> not = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        boolean all = false;
        Path folder = EvalSettings.scenarios();
        for (String arg : args) {
            if (arg.startsWith("level=")) {
                levels(arg.substring(6), levels);
            } else if (arg.startsWith("folder=")) {
                folder = Path.of(arg.substring(7));
            } else if (arg.equals("all")) {
                all = true;
            } else if (arg.startsWith("!")) {
                not.add(arg.substring(1));
            } else {
                parts.add(arg);
            }
        }
        ScenarioFolder read = ScenarioFolder.read(folder);
        read.bad().forEach(bad -> System.out.println("BAD " + bad.getMessage()));
        List<Scenario> chosen = read.scenarios().stream()
                .filter(s -> parts.isEmpty() || parts.stream().anyMatch(s.id()::contains))
                .filter(s -> not.stream().noneMatch(s.id()::contains))
                .toList();
        boolean talkative = all;
        try (EvalServer server = EvalServer.start()) {
            List<Played> played = Calls.play(server, chosen, levels.isEmpty() ? List.of(Level.CLEAN) : levels, one -> {
                boolean bad = !one.verdict().right()
                        || one.verdict().unwanted() > 0
                        || !one.verdict().falseClaims().isEmpty();
                if (bad || talkative) {
                    System.out.println(one.story());
                }
            });
            for (Level level : Level.values()) {
                List<Played> of =
                        played.stream().filter(p -> p.level() == level).toList();
                if (!of.isEmpty()) {
                    long right = of.stream().filter(p -> p.verdict().right()).count();
                    System.out.println(level.set() + " " + right + " of " + of.size());
                }
            }
            System.out.println("falseClaims="
                    + played.stream()
                            .mapToInt(p -> p.verdict().falseClaims().size())
                            .sum() + " unwanted="
                    + played.stream().mapToInt(p -> p.verdict().unwanted()).sum());
        }
        System.exit(0);
    }

    private static void levels(String text, List<Level> levels) {
        if (text.contains("-")) {
            String[] ends = text.split("-");
            for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[1]); n++) {
                levels.add(Level.values()[n]);
            }
        } else {
            Arrays.stream(text.split(",")).forEach(n -> levels.add(Level.values()[Integer.parseInt(n)]));
        }
    }
}
