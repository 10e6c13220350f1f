package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.protocol.assistant.CarrierVoice;
import app.ringlet.protocol.assistant.CarrierVoice.Maker;
import app.ringlet.protocol.assistant.VoiceChoice;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.ConversationRelay;
import com.twilio.twiml.voice.Language;
import java.util.Map;

/** Writes a ConversationRelay session as TwiML. */
final class RelayScript {

    /** Where its socket comes in. */
    private static final String PATH = "/api/v1/media/relay";

    private static final Map<Maker, String> MAKERS =
            Map.of(Maker.ELEVENLABS, "ElevenLabs", Maker.GOOGLE, "Google", Maker.AMAZON, "Amazon");

    private RelayScript() {}

    static Connect of(Answer.Relay relay, PublicUrl publicUrl) {
        ConversationRelay.Builder session = new ConversationRelay.Builder()
                .url(publicUrl.socket(PATH))
                .language(CarrierLanguage.name(relay.language()))
                .welcomeGreetingInterruptible("any")
                .interruptible("any")
                .dtmfDetection(true)
                // The library knows true and false alone.
                .option("reportInputDuringAgentSpeech", "any")
                .events("speaker-events")
                .parameter(VoiceScript.token(relay.token()));
        if (!relay.speech().isBlank()) {
            session.welcomeGreeting(VoiceScript.xml(relay.speech()));
        }
        relay.voices().forEach(voice -> session.language(language(voice)));
        return new Connect.Builder()
                .action(publicUrl.of(VoiceScript.PATH + VoiceScript.next(VoiceChoice.RELAY, relay.language())))
                .method(HttpMethod.POST)
                .conversationRelay(session.build())
                .build();
    }

    private static Language language(Answer.RelayVoice voice) {
        Language.Builder language = new Language.Builder().code(CarrierLanguage.name(voice.language()));
        CarrierVoice chosen = voice.voice();
        if (chosen != null) {
            language.ttsProvider(MAKERS.get(chosen.maker())).voice(chosen.voice());
        }
        return language.build();
    }
}
