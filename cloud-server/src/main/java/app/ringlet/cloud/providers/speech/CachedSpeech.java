package app.ringlet.cloud.providers.speech;

import app.ringlet.cloud.providers.AudioFormat;
import app.ringlet.cloud.providers.SpeechSynthesis;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.protocol.assistant.Pronunciation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the voices in their order until one speaks, and keeps what was said: the same few phrases make up most of a salon's calls.
 * The cache is bounded in bytes and age, and protects itself.
 */
final class CachedSpeech implements SpeechSynthesis {

    private static final Logger LOG = LoggerFactory.getLogger(CachedSpeech.class);

    /** What makes one sound differ from another; the text is as it is pronounced. */
    private record Key(String voice, AudioFormat format, String text) {
        int bytes() {
            return 2 * text.length() + 100;
        }
    }

    private final List<Voice> voices;
    private final Cache<Key, byte[]> said;

    /** @param bytes of sound that are kept at most. @param age after which a sound is rendered anew */
    CachedSpeech(List<Voice> voices, long bytes, Duration age, Ticker ticker) {
        this.voices = List.copyOf(voices);
        this.said = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, byte[]>weigher((key, sound) -> key.bytes() + sound.length)
                .expireAfterWrite(age)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public boolean available() {
        return !voices.isEmpty();
    }

    @Override
    public byte[] say(Phrase phrase, Duration left) throws ProviderFailed {
        String text = pronounced(phrase.text().strip(), phrase.pronunciations());
        long deadline = System.nanoTime() + left.toNanos();
        ProviderFailed last = new ProviderFailed(Kind.REFUSED, "no voice is configured", null);
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            Key key = new Key(voice.name(), phrase.format(), text);
            byte[] kept = said.getIfPresent(key);
            if (kept != null) {
                return kept.clone();
            }
            Duration share = Duration.ofNanos(deadline - System.nanoTime()).dividedBy(voices.size() - i);
            try {
                byte[] sound = voice.say(text, phrase.format(), share);
                said.put(key, sound);
                return sound.clone();
            } catch (ProviderFailed e) {
                LOG.warn("{} does not speak ({}): {}", voice.name(), e.kind(), e.getMessage());
                last = e;
            }
        }
        throw last;
    }

    /** How many sounds are kept. */
    long kept() {
        said.cleanUp();
        return said.estimatedSize();
    }

    private static String pronounced(String text, List<Pronunciation> pronunciations) {
        String spoken = text;
        for (Pronunciation rule : pronunciations) {
            Pattern word = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(rule.word()) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            spoken = word.matcher(spoken).replaceAll(Matcher.quoteReplacement(rule.sayAs()));
        }
        return spoken;
    }
}
