package app.ringlet.cloud.receptionist.understanding.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ringlet.eval.Scored;
import app.ringlet.eval.dates.DateScorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Phrases that others collected, as a salon's caller would use them. A quarter of them nobody looked at while the rules
 * were written; the floors are a little under what was measured.
 */
class OutsideDatesTests {

    private static final Path FOLDER = Path.of(System.getProperty("ringlet.root", "."))
            .resolve("../shared/data/language")
            .normalize();

    /** Whether a row is of the quarter whose texts and misses are not looked at: its id's CRC32 leaves 3 when divided by 4. */
    private static boolean heldOut(Scored scored) {
        CRC32 crc = new CRC32();
        crc.update(scored.id().getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 4 == 3;
    }

    private static double share(List<Scored> all, Predicate<Scored> part) {
        List<Scored> rows = all.stream().filter(part).toList();
        assertThat(rows).hasSizeGreaterThan(100);
        return (double) rows.stream().filter(Scored::right).count() / rows.size();
    }

    @Test
    void mostPhrasesOfOthersAreUnderstood() throws IOException {
        assumeTrue(Files.exists(FOLDER), () -> "SKIPPED: the outside language data is not at " + FOLDER);
        DateScorer scorer = DateScorer.of(FOLDER);
        double seen = share(scorer.scored(), s -> !heldOut(s));
        double unseen = share(scorer.scored(), OutsideDatesTests::heldOut);
        System.out.printf("dates seen %.3f, held out %.3f, left out %s%n", seen, unseen, scorer.leftOut());
        scorer.scored().stream()
                .filter(s -> !s.right() && !heldOut(s))
                .forEach(s -> System.out.printf("%s: %s = %s, got %s%n", s.id(), s.input(), s.expected(), s.got()));
        assertThat(seen).isGreaterThan(0.94);
        assertThat(unseen).isGreaterThan(0.81);
    }

    @Test
    void rowsThatCannotBeReadAreCountedAndNotJudged(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("dates_recognizers.jsonl"), """
            {"id":"a","span":"tomorrow","type":"date","reference":"2026-11-17T00:00:00","values":[{"value":"2026-11-18"}]}
            {"id":"b","span":"tomorrow","type":"date","reference":"2026-11-17T00:00:00","values":[{"value":"2026-11-19"}]}
            {"id":"c","span":"yesterday","type":"date","reference":"2026-11-17T00:00:00","values":[{"value":"2026-11-16"}]}
            {"id":"d","span":"at three","type":"time","values":null,"reference":"2026-11-17T00:00:00"}
            {"id":"e","type":"date"}
            {"id":"f","span":"friday","type":"date","reference":"soon","values":[{"value":"2026-11-20"}]}
            [1, 2]
            not json at all

            """);
        Files.writeString(folder.resolve("dates_duckling.jsonl"), "{\"text\":\"hello there\",\"type\":\"none\"}\n");
        DateScorer scorer = DateScorer.of(folder);
        assertThat(scorer.scored()).extracting(Scored::id).containsExactly("a", "b", "dates_duckling.jsonl#1");
        assertThat(scorer.scored()).extracting(Scored::right).containsExactly(true, false, true);
        assertThat(scorer.leftOut().values().stream().mapToInt(n -> n).sum()).isEqualTo(6);
        assertThat(scorer.leftOut()).containsEntry("past", 1).containsEntry("cannot be read", 2);
    }

    @Test
    void aFolderWithoutTheFilesHasNothingToScore(@TempDir Path folder) throws IOException {
        assertThat(DateScorer.of(folder).scored()).isEmpty();
    }
}
