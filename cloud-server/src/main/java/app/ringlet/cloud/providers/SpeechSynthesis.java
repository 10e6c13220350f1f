package app.ringlet.cloud.providers;

import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.protocol.assistant.Pronunciation;
import java.time.Duration;
import java.util.List;

/** Turns text to sound, by whatever voices are configured. Thread-safe. What was rendered before is not rendered again. */
public interface SpeechSynthesis {

    /** The most characters of a phrase. */
    int LONGEST = 2000;

    /** Whether any voice is configured; without one nothing can be said. */
    boolean available();

    /**
     * @param left the longest that it may take, all voices together
     * @return the bytes of {@code phrase.format()}; the caller's to keep
     * @throws ProviderFailed if no voice could say it
     */
    byte[] say(Phrase phrase, Duration left) throws ProviderFailed;

    /**
     * Something to be said.
     *
     * @param text 1 to {@value SpeechSynthesis#LONGEST} characters
     * @param pronunciations of words that would be said wrongly
     */
    record Phrase(String text, AudioFormat format, List<Pronunciation> pronunciations) {

        public Phrase {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException("1 to " + LONGEST + " characters, not " + text.length());
            }
            pronunciations = List.copyOf(pronunciations);
        }
    }
}
