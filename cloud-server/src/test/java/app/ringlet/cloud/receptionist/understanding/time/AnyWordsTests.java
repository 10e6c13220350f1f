package app.ringlet.cloud.receptionist.understanding.time;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a recogniser returns is read to its end, and names no day before today. */
class AnyWordsTests {

    private static final WhenParser PARSER = new WhenParser(Luna.facts());

    private static When when(String text) {
        return PARSER.parse(Words.of(text), List.of(), true, false).when();
    }

    @Property(tries = 500)
    void anyString(@ForAll String text) {
        assertThat(when(text)).isNotNull();
    }

    @Property(tries = 4000)
    void anyOrderOfTheWordsThatMatter(@ForAll("utterances") String text) {
        When when = when(text);
        assertThat(when.days()).as(text).allSatisfy(d -> assertThat(d.from()).isBeforeOrEqualTo(d.to()));
        assertThat(when.choices()).hasSizeLessThan(200);
        assertThat(when.choices().size()).isNotEqualTo(1);
    }

    @Provide
    Arbitrary<String> utterances() {
        return Arbitraries.of(
                        ("the a an of to from between and or not but in at on by for after before until next last this"
                            + " week weekend month monday friday march may december 3 15 31 30 99 2026 0 24 two thirty"
                            + " half quarter past noon morning evening end beginning first second third fifth easter"
                            + " christmas thanksgiving hour hours minutes days weeks later earlier same time usual pm"
                            + " am o'clock ish 2-15 3-5 4:30 12/5 31/12 2026-02-30 tomorrow today tonight day every"
                            + " within couple few february 29 30th twenty thousand starting through or,so")
                                .split(" "))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }

    @Test
    @Timeout(5)
    void hugeAndStrangeInputEnds() {
        for (String piece : List.of(
                "x",
                "9",
                "monday ",
                "from 3 to ",
                "not ",
                "or ",
                "\u0000",
                "٣",
                "明日",
                "ﷺ",
                "½ ",
                "- ",
                "the next ",
                "3:30-",
                "a.m.")) {
            String text = piece.repeat(100_000 / piece.length());
            assertThat(when(text)).isNotNull();
        }
        assertThat(when("")).isEqualTo(When.NOTHING);
        assertThat(when(" \t\r\n")).isEqualTo(When.NOTHING);
    }
}
