package app.ringlet.eval.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.ringlet.eval.Scored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Utterances that others collected. Half of each collection was never looked at; the floors hold for both halves. */
class LanguageScoresTests {

    private static final Path FOLDER = Path.of(System.getProperty("ringlet.root", "."))
            .resolve("../shared/data/language")
            .normalize();

    private static double share(List<Scored> rows, String set, Predicate<Scored> half) {
        List<Scored> counted =
                rows.stream().filter(r -> r.set().equals(set)).filter(half).toList();
        assumeFalse(counted.isEmpty(), () -> "SKIPPED: the outside language data is not at " + FOLDER);
        double share = counted.stream().filter(Scored::right).count() / (double) counted.size();
        System.out.printf("%s: %d rows, %.1f %% right%n", set, counted.size(), 100 * share);
        return share;
    }

    @Test
    void dialogueActsWithTheirDaysAndTimes() {
        List<Scored> rows = Acts.score(FOLDER);
        assertThat(share(rows, "acts", r -> !Acts.heldOut(r))).isGreaterThan(0.90);
        assertThat(share(rows, "acts", Acts::heldOut)).isGreaterThan(0.85);
    }

    @Test
    void intentsOfSingleLines() {
        List<Scored> rows = Intents.score(FOLDER);
        assertThat(share(rows, "intents", r -> !Intents.heldOut(r))).isGreaterThan(0.90);
        assertThat(share(rows, "intents", Intents::heldOut)).isGreaterThan(0.81);
    }

    @Test
    void linesOutOfScopeAreNotActedUpon() {
        List<Scored> rows = Intents.score(FOLDER);
        assertThat(share(rows, "oos", r -> !Intents.heldOut(r))).isGreaterThan(0.97);
        assertThat(share(rows, "oos", Intents::heldOut)).isGreaterThan(0.95);
    }

    @Test
    void rowsOfAnotherShapeAreLeftOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("intents_clinc150.jsonl"), """
            not json
            []
            {"intent": "yes"}
            {"intent": "unheard_of", "text": "hello"}
            {"intent": 7, "text": ["hello"]}
            {"intent": "greeting", "text": "hello"}
            """);
        Files.writeString(folder.resolve("hair_stylist_dialogues.jsonl"), """
            {"turns": "none"}
            {"id": "a", "reference_now": "soon", "turns": [{"speaker": "user", "text": "thanks", "frames": [{"acts": [{"act": "THANK_YOU"}, {"act": 3}]}]}]}
            {"id": "b", "turns": [{"speaker": "user"}, 7, {"speaker": "user", "text": "yes", "frames": [{"acts": [{"act": "DANCE"}]}]}]}
            """);
        assertThat(Intents.score(folder)).hasSize(1).allMatch(Scored::right);
        assertThat(Acts.score(folder)).hasSize(1).allMatch(Scored::right);
        assertThat(Intents.score(folder.resolve("nowhere"))).isEmpty();
    }
}
