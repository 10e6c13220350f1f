package app.ringlet.cloud.providers.speech;

import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.cloud.providers.SpeechSynthesis;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Which voices there are: those that have a key, ElevenLabs' first. Made when something is to be said. */
@Configuration(proxyBeanMethods = false)
class SpeechConfiguration {

    @Bean
    @Lazy
    SpeechSynthesis speechSynthesis(ModelSettings settings) {
        List<Voice> voices = new ArrayList<>();
        if (settings.elevenlabs().configured()) {
            voices.add(new ElevenLabsVoice(settings.elevenlabs(), settings.connect()));
        }
        if (settings.openaiSpeech().configured()) {
            voices.add(new OpenAiVoice(settings.openaiSpeech(), settings.connect()));
        }
        return new CachedSpeech(
                voices, settings.speechCache().toBytes(), settings.speechCacheAge(), Ticker.systemTicker());
    }
}
