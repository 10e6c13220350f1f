package app.ringlet.eval.judge;

import java.util.List;

/**
 * What came of a call.
 *
 * @param problems what the book does not say as it should; none for a success
 * @param unwanted appointments made, moved or cancelled that nobody wanted so
 * @param falseClaims what the caller was told and the book does not bear out
 * @param got what changed, in words
 */
public record Verdict(List<String> problems, int unwanted, List<String> falseClaims, String got) {

    public Verdict {
        problems = List.copyOf(problems);
        falseClaims = List.copyOf(falseClaims);
    }

    public boolean right() {
        return problems.isEmpty();
    }
}
