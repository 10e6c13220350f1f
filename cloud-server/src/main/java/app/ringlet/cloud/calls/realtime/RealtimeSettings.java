package app.ringlet.cloud.calls.realtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a speech-to-speech voice is used.
 *
 * @param voice as the vendor names it, of salons that have chosen none
 * @param transcription the vendor's model that writes down what callers say
 * @param quiet after so long without a sound in an answer the caller hears a phrase, or the next voice
 * @param patience after so long without an answer the voice is lost
 * @param idle after so long without a word of the caller they are asked whether they are there
 * @param words how long an act waits for what the caller said
 */
@ConfigurationProperties("ringlet.calls.realtime")
public record RealtimeSettings(
        @DefaultValue("marin") String voice,
        @DefaultValue("gpt-4o-mini-transcribe") String transcription,
        @DefaultValue("2500ms") Duration quiet,
        @DefaultValue("8s") Duration patience,
        @DefaultValue("9s") Duration idle,
        @DefaultValue("2s") Duration words) {}
