package app.ringlet.cloud.receptionist.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a recogniser writes is heard without an exception, and what says nothing acts upon nothing. */
class UnderstanderProperties {

    private final Understander understander = new Understander(Luna.facts(), "en-US");

    @Property(tries = 300)
    void anyTextIsHeard(@ForAll("texts") String text, @ForAll boolean name, @ForAll boolean phone) {
        Heard heard = understander.hear(Utterance.of(text), new Expectation(List.of(), name, name, phone, !name));
        assertThat(heard.gist()).isNotNull();
        for (ActReader.Asked asked : ActReader.Asked.values()) {
            assertThat(understander.acts(text, asked)).isNotNull();
        }
        assertThat(NameCorrection.apply("Maria", text)).isNotNull();
    }

    @Property(tries = 100)
    void noiseAloneActsUponNothing(@ForAll("noise") String text) {
        Heard heard = understander.hear(Utterance.of(text), new Expectation(List.of(), false, false, false, false));
        assertThat(heard.intents()).noneMatch(Intent::acts);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> phrases = Arbitraries.of(
                        "book",
                        "not",
                        "cancel",
                        "my",
                        "appointment",
                        "with",
                        "a",
                        "c",
                        "double",
                        "two",
                        "-",
                        "?",
                        "no",
                        "yes",
                        "for",
                        "-Ann ",
                        "hyphen",
                        "S as in",
                        "five",
                        "(",
                        "$1",
                        "\\",
                        "it's",
                        ".",
                        "isn't Smyth,",
                        "\u0000")
                .list()
                .ofMaxSize(120)
                .map(words -> String.join(" ", words));
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(2_000),
                phrases,
                Arbitraries.of("a", "no ", "book ", "\uD83D\uDE00", "\uD83D", "5")
                        .map(s -> s.repeat(50_000)));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "um", "uh", "er", "the", "so", "like", "well", "hmm", "and", "you know", "ah", "oh", "...")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }
}
