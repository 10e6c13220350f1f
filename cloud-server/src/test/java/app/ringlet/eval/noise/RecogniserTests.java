package app.ringlet.eval.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecogniserTests {

    private static final String SAID =
            "Hi, I'd like to book a haircut for two on Friday afternoon, maybe at half past four, with Anna please.";

    @Test
    void aCleanLineHearsWhatWasSaid() {
        assertThat(new Recogniser(Level.CLEAN, "en", 1).hear(SAID)).isEqualTo(SAID);
    }

    @Test
    void theSameSeedMakesTheSameMistakes() {
        assertThat(new Recogniser(Level.HEAVY, "en", 7).hear(SAID))
                .isEqualTo(new Recogniser(Level.HEAVY, "en", 7).hear(SAID))
                .isNotEqualTo(new Recogniser(Level.HEAVY, "en", 8).hear(SAID));
    }

    @Test
    void eachLevelIsWorseThanTheOneBefore() {
        List<Double> lost =
                Arrays.stream(Level.values()).map(RecogniserTests::lost).toList();

        assertThat(lost).isSorted();
        assertThat(lost.get(Level.LIGHT.ordinal())).isBetween(0.03, 0.12);
        assertThat(lost.get(Level.HEAVY.ordinal())).isGreaterThan(0.2);
    }

    @Test
    void somethingIsAlwaysHeardOfWhatWasSaid() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(new Recogniser(Level.HEAVY, "de", seed).hear("Ja.")).isNotBlank();
        }
    }

    /** Share of words that do not come through, over many hearings. */
    private static double lost(Level level) {
        List<String> words = List.of(plain(SAID).split(" "));
        return IntStream.range(0, 300)
                .mapToDouble(seed -> {
                    List<String> heard = List.of(
                            plain(new Recogniser(level, "en", seed).hear(SAID)).split(" "));
                    return words.stream().filter(word -> !heard.contains(word)).count() / (double) words.size();
                })
                .average()
                .orElseThrow();
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[.,]", "");
    }
}
