package app.ringlet.cloud.calls.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.assistant.Pronunciation;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class HeardTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        You're booked for ten.      | You're booked          | You're booked
        You're booked for ten.      | youre BOOKED,          | You're booked
        You're booked for ten.      | You're boo             | You're
        You're booked at 100 Main.  | You're booked at 10    | You're booked at
        You're booked for ten.      | You're booked for ten  | You're booked for ten.
        You're booked for ten.      | You're booked for ten. Anything else | You're booked for ten.
        It is 10 am.                | It is ten              | It is
        You're booked for ten.      | ``                     | ``
        You're booked for ten.      | never said             | ``
        Größe? Ça va.               | Größe                  | Größe
        💇 A cut 💇 is free.         | A cut                  | 💇 A cut
        """)
    void noMoreIsTakenToBeHeardThanWas(String said, String until, String heard) {
        assertThat(said.substring(0, Heard.length(said, until))).isEqualTo(heard);
    }

    @Test
    void whatIsWrittenDownIsSpelledAsItWasAndNotAsItWasRead() {
        List<Pronunciation> words = List.of(new Pronunciation("balayage", "bah lee azh"));
        String written = "A balayage is 200 dollars. Shall I book it?";

        assertThat(Heard.written(written, "A bah lee azh is 200 dollars. Shall I", words))
                .isEqualTo("A balayage is 200 dollars. Shall I");
        assertThat(Heard.written(written, "A bah lee", words)).isEqualTo("A");
        assertThat(Heard.written(written, written.replace("balayage", "bah lee azh"), words))
                .isEqualTo(written);
    }
}
