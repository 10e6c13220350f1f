package app.ringlet.cloud.calls.twilio.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MediaTextTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final MediaText text = new MediaText();

    private boolean read(String message) {
        byte[] utf8 = message.getBytes(StandardCharsets.UTF_8);
        // What stands behind the message is of one before, and must not be seen.
        byte[] more = Arrays.copyOf(utf8, utf8.length + 100);
        Arrays.fill(more, utf8.length, more.length, (byte) '"');
        return text.read(more, utf8.length);
    }

    private static String media(String sequence, String track, String payload) {
        return """
            {"event":"media","sequenceNumber":"%s","media":{"track":"%s","chunk":"1","timestamp":"5","payload":"%s"},"streamSid":"MZ1"}\
            """.formatted(sequence, track, payload);
    }

    @Test
    void audioOfEveryLengthIsReadAsTheTreeWouldReadIt() {
        Random random = new Random(1);
        for (int length = 0; length < 700; length++) {
            byte[] audio = new byte[length];
            random.nextBytes(audio);
            String message =
                    media(String.valueOf(length), "inbound", Base64.getEncoder().encodeToString(audio));

            assertThat(read(message)).isTrue();

            assertThat(Arrays.copyOf(text.audio(), text.length())).isEqualTo(audio);
            assertThat(text.sequence()).isEqualTo(length);
            StreamMessage.Media slow =
                    (StreamMessage.Media) StreamMessage.read(JSON, message).orElseThrow();
            assertThat(slow.audio()).isEqualTo(audio);
            assertThat(slow.sequence()).isEqualTo(length);
        }
    }

    @Test
    void bothTracksAreTold() {
        assertThat(read(media("1", "outbound", "/w=="))).isTrue();
        assertThat(text.outbound()).isTrue();
        assertThat(read(media("2", "inbound", "/w=="))).isTrue();
        assertThat(text.outbound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ab",
                "abc",
                "=",
                "==",
                "a===",
                "ab==c",
                "ab=c",
                "!!!!",
                "абвг",
                "ab\\\"cd",
                "////=",
                "AAAA\\u0041AAA"
            })
    void whatIsNoBase64IsNotRead(String payload) {
        boolean fast = read(media("1", "inbound", payload));
        if (payload.isEmpty()) {
            assertThat(fast).isTrue();
            assertThat(text.length()).isZero();
        } else {
            assertThat(fast).isFalse();
        }
    }

    @Test
    void moreThanASecondIsNotRead() {
        String second = Base64.getEncoder().encodeToString(new byte[MediaText.MOST_AUDIO]);
        String more = Base64.getEncoder().encodeToString(new byte[MediaText.MOST_AUDIO + 1]);

        assertThat(read(media("1", "inbound", second))).isTrue();
        assertThat(read(media("2", "inbound", more))).isFalse();
        assertThat(((StreamMessage.Media) StreamMessage.read(JSON, media("2", "inbound", more))
                                .orElseThrow())
                        .audio())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "9999999999999999999", "x", "1 "})
    void aSequenceThatIsNoNumberIsNoMessage(String sequence) {
        String message = media(sequence, "inbound", "/w==");

        assertThat(read(message)).isFalse();
        assertThat(StreamMessage.read(JSON, message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{",
                "\"media\"",
                "{\"event\":5}",
                "{\"event\":\"dance\"}",
                "{\"event\":\"start\"}",
                "{\"event\":\"start\",\"sequenceNumber\":\"1\",\"start\":[]}",
                "{\"event\":\"start\",\"sequenceNumber\":\"1\",\"start\":{\"streamSid\":\"MZ1\",\"callSid\":\"CA1\"}}",
                "{\"event\":\"dtmf\"}",
                "{\"event\":\"media\"}",
                "{\"event\":\"stop\",\"sequenceNumber\":{}}"
            })
    void whatIsNoMessageIsNone(String message) {
        assertThat(read(message)).isFalse();
        assertThat(StreamMessage.read(JSON, message)).isEqualTo(Optional.empty());
    }

    @Test
    void wordsInsideOtherWordsAreNotTakenForFields() {
        String trap =
                "{\"event\":\"mark\",\"sequenceNumber\":\"4\",\"mark\":{\"name\":\"\\\"event\\\":\\\"media\\\"\"}}";

        assertThat(read(trap)).isFalse();
        assertThat(StreamMessage.read(JSON, trap)).get().isInstanceOf(StreamMessage.Mark.class);
    }
}
