package app.ringlet.cloud.providers.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.providers.AudioFormat;
import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.cloud.providers.SpeechSynthesis;
import app.ringlet.cloud.providers.SpeechSynthesis.Phrase;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.SpeechStandIn;
import app.ringlet.cloud.providers.standin.StandIn;
import app.ringlet.protocol.assistant.Pronunciation;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text to sound, by voices that may fail, and never twice the same. */
class SpeechTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final SpeechStandIn standIn = new SpeechStandIn();
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void nothingWasAskedWrongly() {
        standIn.close();
        assertThat(standIn.violations()).isEmpty();
    }

    private Voice voice(String provider) {
        boolean elevenlabs = provider.equals("elevenlabs");
        ModelSettings.Voice settings = new ModelSettings.Voice(
                new Secret(StandIn.KEY), URI.create(standIn.base()), "m", elevenlabs ? "voice-1" : "marin");
        return elevenlabs ? new ElevenLabsVoice(settings, CONNECT) : new OpenAiVoice(settings, CONNECT);
    }

    private CachedSpeech speech(long bytes, String... providers) {
        List<Voice> voices = List.of(providers).stream().map(this::voice).toList();
        return new CachedSpeech(voices, bytes, Duration.ofDays(1), nanos::get);
    }

    private static Phrase phrase(String text, AudioFormat format) {
        return new Phrase(text, format, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "elevenlabs,MULAW_8000,1000",
        "elevenlabs,PCM_24000,1000",
        "elevenlabs,MP3,1000",
        // 16 bits at 24 kHz become 8 bits at 8 kHz: a sixth.
        "openai,MULAW_8000,166",
        "openai,PCM_24000,1000",
        "openai,MP3,1000",
    })
    void everyVoiceSpeaksInEveryFormat(String provider, AudioFormat format, int bytes) throws ProviderFailed {
        standIn.answers(new Plan.Says(""));

        assertThat(speech(10_000, provider).say(phrase("Ten chars.", format), LONG))
                .hasSize(bytes);
    }

    @Test
    void whatWasSaidBeforeIsNotRenderedAgain() throws ProviderFailed {
        standIn.answers(new Plan.Says(""), new Plan.Says(""), new Plan.Says(""), new Plan.Says(""));
        CachedSpeech speech = speech(1_000_000, "elevenlabs");
        Phrase hello = phrase("Hello.", AudioFormat.MULAW_8000);
        byte[] first = speech.say(hello, LONG);
        first[0] = 99;

        assertThat(speech.say(hello, LONG))
                .as("not the bytes that the first asker may change")
                .startsWith(0);
        assertThat(standIn.questions()).hasSize(1);

        speech.say(phrase("Hello.", AudioFormat.MP3), LONG);
        speech.say(new Phrase("Hello.", AudioFormat.MULAW_8000, List.of(new Pronunciation("hello", "hullo"))), LONG);
        assertThat(standIn.questions()).hasSize(3).last().asString().contains("hullo");

        nanos.addAndGet(Duration.ofDays(2).toNanos());
        speech.say(hello, LONG);
        assertThat(standIn.questions()).hasSize(4);
    }

    @Test
    void theCacheStaysWithinItsBytes() throws ProviderFailed {
        CachedSpeech speech = speech(10_000, "elevenlabs");
        for (int i = 0; i < 60; i++) {
            standIn.answers(new Plan.Says(""));
            speech.say(phrase("Phrase number " + i, AudioFormat.MULAW_8000), LONG);
        }
        assertThat(speech.kept()).isBetween(1L, 6L);
    }

    @Test
    void onlyWholeWordsArePronouncedOtherwise() throws ProviderFailed {
        standIn.answers(new Plan.Says(""));
        List<Pronunciation> rules =
                List.of(new Pronunciation("siobhan", "Shivawn"), new Pronunciation("co", "company"));

        speech(10_000, "elevenlabs").say(new Phrase("Colour with Siobhan, Siobhan's", AudioFormat.MP3, rules), LONG);
        assertThat(standIn.questions().getFirst()).contains("Colour with Shivawn, Shivawn's");
    }

    @Test
    void ifOneVoiceFailsTheOtherSpeaks() throws ProviderFailed {
        standIn.answers(new Plan.Status(500, ""), new Plan.Says(""));

        assertThat(speech(10_000, "elevenlabs", "openai").say(phrase("Hello.", AudioFormat.MP3), LONG))
                .hasSize(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elevenlabs", "openai"})
    void whatGoesWrongIsToldApart(String provider) {
        standIn.answers(
                new Plan.Status(401, ""),
                new Plan.Status(429, ""),
                new Plan.Status(503, ""),
                new Plan.Silence(),
                new Plan.CutsOff(),
                new Plan.Huge());

        assertThat(failure(provider, LONG)).isEqualTo(Kind.REFUSED);
        assertThat(failure(provider, LONG)).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure(provider, LONG)).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure(provider, LONG)).isEqualTo(Kind.GARBLED);
        assertThat(failure(provider, LONG)).isEqualTo(Kind.CUT_OFF);
        assertThat(failure(provider, LONG)).isEqualTo(Kind.GARBLED);
        standIn.answers(new Plan.Hangs());
        assertThat(failure(provider, Duration.ofMillis(500))).isEqualTo(Kind.TIMED_OUT);
    }

    private Kind failure(String provider, Duration left) {
        try {
            speech(10_000, provider).say(phrase("Hello.", AudioFormat.MULAW_8000), left);
            throw new AssertionError("It spoke.");
        } catch (ProviderFailed e) {
            return e.kind();
        }
    }

    @Test
    void withoutAVoiceNothingIsSaid() {
        SpeechSynthesis mute = speech(10_000);

        assertThat(mute.available()).isFalse();
        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> mute.say(phrase("Hello.", AudioFormat.MP3), LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> phrase(" ", AudioFormat.MP3));
        assertThatIllegalArgumentException().isThrownBy(() -> phrase("x".repeat(2001), AudioFormat.MP3));
    }

    @Test
    void aTelephoneHearsATone() {
        short[] loudest = new short[] {0, 1000, -1000, 32_767, -32_768};
        int[] known = {0xff, 0xce, 0x4e, 0x80, 0x00};
        for (int i = 0; i < loudest.length; i++) {
            assertThat(TelephoneSound.muLaw(loudest[i]) & 0xff).isEqualTo(known[i]);
        }
        assertThat(loudness(tone(1000))).as("what telephones carry").isGreaterThan(6000);
        assertThat(loudness(tone(7000))).as("what would fold back").isLessThan(200);
    }

    private static byte[] tone(int hertz) {
        ByteBuffer pcm = ByteBuffer.allocate(48_000).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 24_000; i++) {
            pcm.putShort((short) (10_000 * Math.sin(2 * Math.PI * hertz * i / 24_000)));
        }
        return pcm.array();
    }

    /** Mean square root of the decoded sound, its ends left out. */
    private static double loudness(byte[] pcm) {
        byte[] sound = TelephoneSound.ofPcm24000(pcm);
        assertThat(sound).hasSize(8000);
        double sum = 0;
        for (int i = 100; i < 7900; i++) {
            sum += Math.pow(linear(sound[i]), 2);
        }
        return Math.sqrt(sum / 7800);
    }

    private static int linear(byte muLaw) {
        int bits = ~muLaw & 0xff;
        int magnitude = ((bits & 0x0f) << 3) + 0x84 << ((bits & 0x70) >> 4);
        return (bits & 0x80) != 0 ? 0x84 - magnitude : magnitude - 0x84;
    }
}
