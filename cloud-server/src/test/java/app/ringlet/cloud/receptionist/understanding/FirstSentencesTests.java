package app.ringlet.cloud.receptionist.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers say first, of all kinds, in {@code first-sentences.tsv}; each also as it is said by people who hesitate. */
class FirstSentencesTests {

    private static final String WISH = "WISH";
    /** Understanding one of these in a wish for a visit would do something else than was wanted. */
    private static final Set<Intent> NO_WISH =
            EnumSet.of(Intent.CANCEL, Intent.MOVE, Intent.MESSAGE, Intent.PERSON, Intent.COMPLAINT);

    private static final double OF_ALL = 0.92;
    private static final double OF_A_KIND = 0.6;

    private final Understander understander = new Understander(Luna.facts(), "en-US");

    @ParameterizedTest
    @ValueSource(strings = {"%s", "um hi %s please", "yeah hello uh %s"})
    void mostAreUnderstoodOfEveryKind(String said) throws IOException {
        Map<String, List<Boolean>> right = new TreeMap<>();
        int all = 0;
        int understood = 0;
        for (Map.Entry<String, List<String>> kind : sentences().entrySet()) {
            List<Boolean> found = kind.getValue().stream()
                    .map(s -> understood(kind.getKey(), said.formatted(s)))
                    .toList();
            right.put(kind.getKey(), found);
            all += found.size();
            understood += (int) found.stream().filter(f -> f).count();
        }
        assertThat((double) understood / all).as("of all").isGreaterThan(OF_ALL);
        right.forEach((kind, found) -> assertThat(
                        (double) found.stream().filter(f -> f).count() / found.size())
                .as(kind)
                .isGreaterThanOrEqualTo(OF_A_KIND));
    }

    private boolean understood(String kind, String sentence) {
        Heard heard = understander.hear(
                Utterance.of(sentence), new Understander.Expectation(List.of(), false, false, false, false));
        if (kind.equals(WISH)) {
            return (heard.wishes() || heard.has(Intent.BOOK))
                    && heard.intents().stream().noneMatch(NO_WISH::contains);
        }
        return Arrays.stream(kind.split("\\|")).map(Intent::valueOf).anyMatch(heard::has);
    }

    private static Map<String, List<String>> sentences() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FirstSentencesTests.class.getResourceAsStream("first-sentences.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.groupingBy(
                            row -> row[0], TreeMap::new, Collectors.mapping(row -> row[1], Collectors.toList())));
        }
    }
}
