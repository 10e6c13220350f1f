package app.ringlet.cloud.providers.speech;

import app.ringlet.cloud.providers.AudioFormat;
import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** OpenAI's text to speech. It does not speak as telephones do; that is made of what it says here. */
final class OpenAiVoice implements Voice {

    private static final String VENDOR = "https://api.openai.com/v1";

    private final ModelSettings.Voice settings;
    private final SpeechHttp http;

    OpenAiVoice(ModelSettings.Voice settings, Duration connect) {
        this.settings = settings;
        this.http = new SpeechHttp(connect);
    }

    @Override
    public String name() {
        return "openai/" + settings.model() + "/" + settings.voice();
    }

    @Override
    public byte[] say(String text, AudioFormat format, Duration left) throws ProviderFailed {
        Map<String, Object> body = Map.of(
                "model",
                settings.model(),
                "input",
                text,
                "voice",
                settings.voice(),
                "response_format",
                format == AudioFormat.MP3 ? "mp3" : "pcm");
        URI address = URI.create(settings.base(VENDOR) + "/audio/speech");
        String bearer = "Bearer " + settings.apiKey().reveal();
        byte[] sound = http.post(address, "Authorization", bearer, body, left);
        return format == AudioFormat.MULAW_8000 ? TelephoneSound.ofPcm24000(sound) : sound;
    }
}
