package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.wording.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bad model may think of to say, two hundred sentences in each language, while nothing at all has been done. */
class LyingModelTests {

    static List<String> lines(String resource) {
        try (var in = LyingModelTests.class.getResourceAsStream("/guard/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "pt"})
    void nothingFalseIsSpoken(String language) {
        List<String> lies = lines("false-" + language + ".txt").stream()
                .filter(l -> !l.startsWith("#"))
                .toList();

        assertThat(lies).hasSizeGreaterThanOrEqualTo(200);
        assertThat(lies.stream().filter(lie -> spoken(language, lie))).isEmpty();
    }

    private static boolean spoken(String language, String lie) {
        return new ClaimGuard(Facts.NONE, Texts.in(language))
                .clear(lie)
                .decisions()
                .isEmpty();
    }
}
