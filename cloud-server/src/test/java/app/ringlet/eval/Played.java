package app.ringlet.eval;

import app.ringlet.eval.judge.Verdict;
import app.ringlet.eval.noise.Level;
import app.ringlet.eval.scenario.Scenario;
import java.util.List;

/** A call that was played. @param lines what was said, with who said it */
record Played(Scenario scenario, Level level, List<String> lines, Verdict verdict) {

    Scored scored() {
        String got =
                verdict.right() ? verdict.got() : String.join("; ", verdict.problems()) + " (" + verdict.got() + ")";
        return new Scored(
                level.set(), scenario.id(), scenario.about(), Wanted.of(scenario.expected()), got, verdict.right());
    }

    /** What the assistant said, one by one. */
    List<String> replies() {
        return lines.stream()
                .filter(line -> line.startsWith("< "))
                .map(line -> line.substring(2))
                .toList();
    }

    /** The whole dialogue, and what is wrong. */
    String story() {
        StringBuilder story = new StringBuilder("---- " + scenario.id() + " [" + level.set() + "] "
                + (verdict.right() ? "ok" : "FAILED") + ": " + scenario.about() + "\n");
        lines.forEach(line -> story.append("  ").append(line).append('\n'));
        verdict.problems().forEach(p -> story.append("  WRONG: ").append(p).append('\n'));
        verdict.falseClaims()
                .forEach(c -> story.append("  FALSE CLAIM: ").append(c).append('\n'));
        if (verdict.unwanted() > 0) {
            story.append("  UNWANTED: ").append(verdict.unwanted()).append('\n');
        }
        return story.append("  got: ").append(verdict.got()).append('\n').toString();
    }
}
