package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.protocol.assistant.VoiceChoice;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Start;
import com.twilio.twiml.voice.Stream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes an {@link Answer} as TwiML. */
@Component
class VoiceScript {

    static final String PATH = "/api/v1/webhooks/twilio/voice";
    private static final String STREAMS = "/api/v1/media/twilio";
    /** Names the call of ours that the carrier tells of. */
    static final String CALL = "call";

    /** How long we wait for a first word, seconds. */
    private static final int LISTEN_SECONDS = 6;

    /** What XML 1.0 cannot hold, however it is escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final PublicUrl publicUrl;
    private final VoicemailScript voicemail;

    VoiceScript(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        this.voicemail = new VoicemailScript(publicUrl);
    }

    String of(Answer answer) {
        return of(answer, new VoiceResponse.Builder());
    }

    /** The same, with both sides of the call streamed to us from now on. @param token for that stream */
    String overheard(Answer answer, String token) {
        Stream both = new Stream.Builder()
                .url(streams())
                .track(Stream.Track.BOTH_TRACKS)
                .parameter(token(token))
                .build();
        return of(
                answer,
                new VoiceResponse.Builder()
                        .start(new Start.Builder().stream(both).build()));
    }

    private String of(Answer answer, VoiceResponse.Builder script) {
        switch (answer) {
            case Answer.Listen listen -> script.gather(gather(listen));
            case Answer.RingDesk ring -> {
                say(script, ring);
                script.dial(dial(ring));
            }
            case Answer.Connect connect ->
                script.connect(connect("/media?turn=" + connect.nextTurn(), connect.token()));
            case Answer.Consult consult ->
                script.connect(connect("/transfer/media" + leg(consult.callId(), consult.leg()), consult.token()));
            case Answer.Told told -> {
                say(script, told);
                return of(told.then(), script);
            }
            case Answer.Voicemail message -> {
                say(script, message);
                voicemail.into(script, message.language());
            }
            case Answer.Speak speak ->
                script.connect(connect(next(VoiceChoice.REALTIME, speak.language()), speak.token()));
            case Answer.Relay relay -> script.connect(RelayScript.of(relay, publicUrl));
            case Answer.Again again -> {
                say(script, again);
                script.redirect(new Redirect.Builder(publicUrl.of(PATH + again.path()))
                        .method(HttpMethod.POST)
                        .build());
            }
            case Answer.HangUp hangUp -> {
                say(script, hangUp);
                script.hangup(new Hangup.Builder().build());
            }
        }
        return script.build().toXml();
    }

    private Gather gather(Answer.Listen listen) {
        return new Gather.Builder()
                .inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
                .action(publicUrl.of(PATH + turn(listen.nextTurn(), listen.language())))
                .method(HttpMethod.POST)
                .timeout(LISTEN_SECONDS)
                .speechTimeout("auto")
                .language(CarrierLanguage.heard(listen.language()))
                .actionOnEmptyResult(true)
                .say(sentence(listen))
                .build();
    }

    /** Where the carrier's streams come in. */
    String streams() {
        return publicUrl.socket(STREAMS);
    }

    /** What tells one attempt to ask a third from others. */
    static String leg(UUID callId, UUID leg) {
        return "?" + CALL + "=" + callId + "&leg=" + leg;
    }

    /** @param action what the carrier asks when the stream is over */
    private Connect connect(String action, String token) {
        return new Connect.Builder()
                .action(publicUrl.of(PATH + action)).method(HttpMethod.POST).stream(new Stream.Builder()
                                .url(streams())
                                .parameter(token(token))
                                .build())
                        .build();
    }

    /** What the carrier asks when a voice's session is over. @param language BCP 47, of what it says meanwhile */
    static String next(VoiceChoice voice, String language) {
        return "/next?voice=" + voice + "&lang=" + language;
    }

    /** Where the caller's words come in. @param language BCP 47, of what is said meanwhile */
    static String turn(int turn, String language) {
        return "/turn?turn=" + turn + "&lang=" + language;
    }

    static Parameter token(String token) {
        return new Parameter.Builder().name(StreamTokens.PARAMETER).value(token).build();
    }

    /** What whoever picks up hears before they are connected. @param language BCP 47 */
    static String recorded(String language) {
        Say sentence = new Say.Builder(xml(LineWords.RECORDED.say(language)))
                .language(CarrierLanguage.spoken(language))
                .build();
        return new VoiceResponse.Builder().say(sentence).build().toXml();
    }

    private Dial dial(Answer.RingDesk ring) {
        Number.Builder number = new Number.Builder(ring.number())
                .statusCallback(publicUrl.of(PATH + "/status"))
                .statusCallbackMethod(HttpMethod.POST)
                .statusCallbackEvents(List.of(Number.Event.ANSWERED));
        if (ring.recorded()) {
            number.url(publicUrl.of(PATH + "/transfer/recorded?lang=" + ring.language()))
                    .method(HttpMethod.POST);
        }
        return new Dial.Builder()
                .action(publicUrl.of(PATH + "/turn?turn=" + ring.nextTurn() + "&desk=rang"))
                .method(HttpMethod.POST)
                .timeout(ring.seconds())
                .number(number.build())
                .build();
    }

    private static void say(VoiceResponse.Builder script, Answer answer) {
        if (!answer.speech().isBlank()) {
            script.say(sentence(answer));
        }
    }

    static String xml(String speech) {
        return NOT_XML.matcher(speech).replaceAll(" ");
    }

    private static Say sentence(Answer answer) {
        return new Say.Builder(xml(answer.speech()))
                .language(CarrierLanguage.spoken(answer.language()))
                .build();
    }
}
