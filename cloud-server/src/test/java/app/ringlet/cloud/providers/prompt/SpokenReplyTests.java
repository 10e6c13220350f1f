package app.ringlet.cloud.providers.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of an answer that has come in part. */
@NullMarked
class SpokenReplyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We open at nine. Shall I look for a time?",
                "  We *open* at nine.\n\nShall I look?  ",
                "{\"speech\": \"We open at nine. Shall I look?\", \"answered\": true}",
                "{\"speech\":\"The \\\"big\\\" cut\\n costs \\u0024 65. \\ud83d\\ude00 Right?\",\"answered\":false}"
            })
    void isTheBeginningOfWhatIsSaidOfTheWhole(String answer) {
        String whole = SpokenReply.read(answer).speech();

        for (int end = 0; end <= answer.length(); end++) {
            assertThat(whole).startsWith(SpokenReply.soFar(answer.substring(0, end)));
        }
        assertThat(SpokenReply.soFar(answer)).isEqualTo(whole).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"answered\": true, \"speech\": \"Yes.\"}", "{", "{\"speech", "{\"speech\": nothing}"})
    void isNothingWhereThatCannotBeKnown(String answer) {
        assertThat(SpokenReply.soFar(answer)).isEmpty();
    }
}
