package app.ringlet.cloud.providers.speech;

import app.ringlet.cloud.providers.AudioFormat;
import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** ElevenLabs' text to speech. It speaks as telephones do by itself. */
final class ElevenLabsVoice implements Voice {

    private static final String VENDOR = "https://api.elevenlabs.io/v1";

    private final ModelSettings.Voice settings;
    private final SpeechHttp http;

    ElevenLabsVoice(ModelSettings.Voice settings, Duration connect) {
        this.settings = settings;
        this.http = new SpeechHttp(connect);
    }

    @Override
    public String name() {
        return "elevenlabs/" + settings.model() + "/" + settings.voice();
    }

    @Override
    public byte[] say(String text, AudioFormat format, Duration left) throws ProviderFailed {
        String voice = URLEncoder.encode(settings.voice(), StandardCharsets.UTF_8);
        URI address =
                URI.create(settings.base(VENDOR) + "/text-to-speech/" + voice + "?output_format=" + format(format));
        Map<String, Object> body = Map.of("text", text, "model_id", settings.model());
        return http.post(address, "xi-api-key", settings.apiKey().reveal(), body, left);
    }

    private static String format(AudioFormat format) {
        return switch (format) {
            case MULAW_8000 -> "ulaw_8000";
            case PCM_24000 -> "pcm_24000";
            case MP3 -> "mp3_44100_128";
        };
    }
}
