package app.ringlet.cloud.calls.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A call that is asked for a message. */
@NullMarked
@ServerTest
abstract class VoicemailTest {

    static final String CALLER = "+16465550101";
    static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
    static final String WORDS = "Please call me about Thursday.";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    TestClient desk;
    Map<String, String> line;
    String asked;

    @BeforeEach
    void callAndBeAskedForAMessage() {
        Salon salon = salons.open();
        desk = signedIn.owner(salon);
        desk.api(AnsweringRulesApi.class)
                .change(
                        "default",
                        "0",
                        new AnsweringRules(
                                0L,
                                null,
                                new AnsweringWay(
                                        AnsweringMode.VOICEMAIL, null, "Nobody is here. Speak after the tone."),
                                null,
                                CallerTreatment.ANSWER));
        line = carrier.line(salon, CALLER);
        asked = carrier.post("/voice/incoming", line).body();
    }

    enum Event {
        /** The caller has finished, or hung up. */
        ACTION {
            @Override
            String post(VoicemailTest test) {
                return test.posts("/voice/voicemail", Map.of("RecordingSid", RECORDING, "RecordingDuration", "23"));
            }
        },
        RECORDED {
            @Override
            String post(VoicemailTest test) {
                return test.posts(
                        "/voice/voicemail/recording",
                        Map.of("RecordingSid", RECORDING, "RecordingDuration", "23", "RecordingStatus", "completed"));
            }
        },
        UNDERSTOOD {
            @Override
            String post(VoicemailTest test) {
                return test.posts(
                        "/voice/voicemail/text",
                        Map.of(
                                "RecordingSid",
                                RECORDING,
                                "TranscriptionStatus",
                                "completed",
                                "TranscriptionText",
                                WORDS));
            }
        },
        ENDED {
            @Override
            String post(VoicemailTest test) {
                return test.posts("/voice/status", Map.of("CallStatus", "completed"));
            }
        };

        abstract String post(VoicemailTest test);
    }

    String posts(String path, Map<String, String> more) {
        Map<String, String> form = line;
        for (Map.Entry<String, String> each : more.entrySet()) {
            form = carrier.with(form, each.getKey(), each.getValue());
        }
        return carrier.post(path, form).body();
    }

    WorkItemView item() {
        List<WorkItemView> all = desk.api(WorklistApi.class).list(true, 0, 50).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    CallView call() {
        return desk.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }
}
