package app.ringlet.cloud.calls.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExactlyTests {

    private static final String WORDS = "You're booked for a cut, Thursday at 2:30 pm. You'll get a text.";

    @Test
    void theSameWordsAreTheSameHoweverTheyAreSet() {
        assertThat(Exactly.begins("you’re booked for a cut, Thursday", WORDS)).isTrue();
        assertThat(Exactly.begins(WORDS, WORDS)).isTrue();
        assertThat(Exactly.holds("Sure! You're booked for a cut Thursday at 2:30 PM. You'll get a text. Bye.", WORDS))
                .isTrue();
        assertThat(Exactly.amongAny("You'll get a text!", List.of(WORDS))).isTrue();
        assertThat(Exactly.amongAny("You're booked for a cut, Thursday at 2:30 pm.", List.of("Else.", WORDS)))
                .isTrue();
    }

    @Test
    void aPartOfASentenceIsAnother() {
        assertThat(Exactly.begins("Booked.", "Nothing is booked yet.")).isFalse();
        assertThat(Exactly.amongAny("You're booked.", List.of(WORDS))).isFalse();
        assertThat(Exactly.amongAny("Booked.", List.of("Nothing is booked."))).isFalse();
        assertThat(Exactly.amongAny("", List.of(WORDS))).isFalse();
        assertThat(Exactly.begins("You're booked for a cut, Thursday at 2:45", WORDS))
                .isFalse();
        assertThat(Exactly.holds("You're booked for a cut, Thursday at 2:30 pm.", WORDS))
                .isFalse();
    }
}
