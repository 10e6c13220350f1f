package app.ringlet.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyLengthsTests {

    @Test
    void aDashIsNoWordAndATimeIsTwo() {
        assertThat(ReplyLengths.words("That's  Friday - at 2 pm.")).isEqualTo(5);
        assertThat(ReplyLengths.words("")).isZero();
    }

    @Test
    void eachQuestionMarkIsAQuestion() {
        assertThat(ReplyLengths.questions("Which day? And what time would suit you?"))
                .isEqualTo(2);
        assertThat(ReplyLengths.questions("You're booked.")).isZero();
    }
}
