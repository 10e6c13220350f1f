package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.platform.PublicUrl;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import java.util.List;

/** Has the carrier record a message. The carrier goes on behind it only if nothing was said. */
final class VoicemailScript {

    static final String LEFT = "/voicemail";
    static final String RECORDED = "/voicemail/recording";
    static final String UNDERSTOOD = "/voicemail/text";

    /** Beyond two minutes the carrier would not write down what is said. */
    private static final int LONGEST_SECONDS = 120;
    /** After so much silence the message is over. */
    private static final int SILENCE_SECONDS = 5;

    private final PublicUrl publicUrl;

    VoicemailScript(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @param language BCP 47 */
    void into(VoiceResponse.Builder script, String language) {
        Record.Builder message = new Record.Builder()
                .action(url(LEFT))
                .method(HttpMethod.POST)
                .maxLength(LONGEST_SECONDS)
                .timeout(SILENCE_SECONDS)
                .finishOnKey("#")
                .playBeep(true)
                .recordingStatusCallback(url(RECORDED))
                .recordingStatusCallbackMethod(HttpMethod.POST)
                .recordingStatusCallbackEvents(List.of(Record.RecordingEvent.COMPLETED, Record.RecordingEvent.ABSENT));
        if (language.startsWith("en")) {
            // It understands no other language.
            message.transcribe(true).transcribeCallback(url(UNDERSTOOD));
        }
        script.record(message.build())
                .redirect(
                        new Redirect.Builder(url(LEFT)).method(HttpMethod.POST).build());
    }

    private String url(String path) {
        return publicUrl.of(VoiceScript.PATH + path);
    }
}
