package app.ringlet.cloud.providers;

import app.ringlet.cloud.platform.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whose models and voices may be asked. What has no key is never called.
 *
 * @param connect how long a connection may take to be made
 * @param speechCache how much rendered speech is kept
 * @param speechCacheAge for how long
 */
@ConfigurationProperties("ringlet.providers")
public record ModelSettings(
        @DefaultValue Remote openai,
        @DefaultValue Remote realtime,
        @DefaultValue Remote gemini,
        @DefaultValue Voice openaiSpeech,
        @DefaultValue Voice elevenlabs,
        @DefaultValue("PT3S") Duration connect,
        @DefaultValue("32MB") DataSize speechCache,
        @DefaultValue("P7D") Duration speechCacheAge) {

    /**
     * A model at a provider.
     *
     * @param baseUrl up to and with the version; absent for the vendor's own
     * @param inputPrice of a million tokens, in US dollars; 0 if nobody told
     */
    public record Remote(
            @DefaultValue("") Secret apiKey,
            @Nullable URI baseUrl,
            @DefaultValue("") String model,
            @DefaultValue("0") double inputPrice,
            @DefaultValue("0") double outputPrice) {

        public Remote {
            baseUrl = baseUrl == null || baseUrl.toString().isEmpty() ? null : baseUrl;
        }

        public boolean configured() {
            return !apiKey.isEmpty() && !model.isEmpty();
        }

        /** In millionths of a dollar; a price for a million tokens is just that for one. */
        public long costMicros(long inputTokens, long outputTokens) {
            return Math.round(inputTokens * inputPrice + outputTokens * outputPrice);
        }

        /** Without a slash at its end. */
        public String base(String vendors) {
            String text = baseUrl == null ? vendors : baseUrl.toString();
            return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        }
    }

    /** A voice at a provider. @param voice the vendor's name or id of it */
    public record Voice(
            @DefaultValue("") Secret apiKey,
            @Nullable URI baseUrl,
            @DefaultValue("") String model,
            @DefaultValue("") String voice) {

        public Voice {
            baseUrl = baseUrl == null || baseUrl.toString().isEmpty() ? null : baseUrl;
        }

        public boolean configured() {
            return !apiKey.isEmpty() && !model.isEmpty() && !voice.isEmpty();
        }

        /** Without a slash at its end. */
        public String base(String vendors) {
            String text = baseUrl == null ? vendors : baseUrl.toString();
            return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
