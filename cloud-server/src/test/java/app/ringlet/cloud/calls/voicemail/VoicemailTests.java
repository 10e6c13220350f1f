package app.ringlet.cloud.calls.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.VoicemailView.State;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NullMarked
@ServerTest
class VoicemailTests {

    private static final String CALLER = "+16465550101";
    private static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
    private static final String WORDS = "Please call me about Thursday.";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Voicemails voicemails;

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

    @Test
    void theCallerIsAskedForAMessageAndTheItemIsThereAtOnce() {
        assertThat(asked)
                .contains("Nobody is here.")
                .contains("<Record")
                .contains("playBeep=\"true\"")
                .contains("/voice/voicemail/recording")
                .contains("transcribe=\"true\"");
        assertThat(asked.indexOf("<Say")).isLessThan(asked.indexOf("<Record"));
        assertThat(call().state()).isEqualTo(CallState.VOICEMAIL);
        assertThat(item().kind()).isEqualTo(Kind.VOICEMAIL);
        assertThat(item().message()).isEqualTo(new VoicemailView(State.AWAITED, null, null));
    }

    @Test
    void aMessageIsThankedForAndOnTheListWithWhoAndHowLong() {
        assertThat(Event.ACTION.post(this))
                .contains("Thank you for your message")
                .contains("<Hangup");
        Event.ENDED.post(this);

        assertThat(item().phone()).isEqualTo(CALLER);
        assertThat(item().callId()).isEqualTo(call().id());
        assertThat(item().message()).isEqualTo(new VoicemailView(State.LEFT, 23, null));
        assertThat(call().outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);
    }

    enum Event {
        /** The caller has finished, or hung up. */
        ACTION {
            @Override
            String post(VoicemailTests test) {
                return test.posts("/voice/voicemail", Map.of("RecordingSid", RECORDING, "RecordingDuration", "23"));
            }
        },
        RECORDED {
            @Override
            String post(VoicemailTests test) {
                return test.posts(
                        "/voice/voicemail/recording",
                        Map.of("RecordingSid", RECORDING, "RecordingDuration", "23", "RecordingStatus", "completed"));
            }
        },
        UNDERSTOOD {
            @Override
            String post(VoicemailTests test) {
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
            String post(VoicemailTests test) {
                return test.posts("/voice/status", Map.of("CallStatus", "completed"));
            }
        };

        abstract String post(VoicemailTests test);
    }

    /** Every order of the four, each of them once more at the end, and with each of the two that tell of the recording lost. */
    static List<List<Event>> orders() {
        List<List<Event>> all = new ArrayList<>();
        permute(new ArrayList<>(), List.of(Event.values()), all);
        List<List<Event>> lost = all.stream()
                .flatMap(order -> List.of(Event.ACTION, Event.RECORDED).stream()
                        .map(gone -> order.stream().filter(e -> e != gone).toList()))
                .distinct()
                .toList();
        all.addAll(lost);
        return all;
    }

    private static void permute(List<Event> done, List<Event> left, List<List<Event>> all) {
        if (left.isEmpty()) {
            all.add(List.copyOf(done));
        }
        for (Event next : left) {
            List<Event> more = new ArrayList<>(done);
            more.add(next);
            permute(more, left.stream().filter(e -> e != next).toList(), all);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void inWhateverOrderTheCarrierTellsItAllIsWellInTheEndAndTellingItAgainChangesNothing(List<Event> order) {
        order.forEach(event -> event.post(this));

        WorkItemView then = item();
        CallView over = call();
        assertThat(then.message()).isEqualTo(new VoicemailView(State.LEFT, 23, WORDS));
        assertThat(then.text()).isEqualTo("Voicemail");
        assertThat(over.state()).isEqualTo(CallState.ENDED);
        assertThat(over.outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);

        order.reversed().forEach(event -> event.post(this));
        assertThat(item()).isEqualTo(then);
        assertThat(call()).isEqualTo(over);
    }

    @Test
    void whoSaysNothingIsAskedToCallAgainAndTheItemSaysThatNothingWasLeft() {
        assertThat(posts("/voice/voicemail", Map.of()))
                .contains("didn't hear a message")
                .contains("<Hangup");
        Event.ENDED.post(this);

        assertThat(item().message()).isEqualTo(new VoicemailView(State.NONE, null, null));
        assertThat(item().text()).isEqualTo("No message left");
        assertThat(call().outcome()).isEqualTo(CallOutcome.ABANDONED);
    }

    @Test
    void aRecordingOfNoSecondsOrNoneAtAllIsNoMessage() {
        posts("/voice/voicemail/recording", Map.of("RecordingSid", RECORDING, "RecordingStatus", "absent"));
        assertThat(item().text()).isEqualTo("No message left");
        posts("/voice/voicemail", Map.of("RecordingSid", RECORDING, "RecordingDuration", "0"));
        assertThat(item().text()).isEqualTo("No message left");
    }

    @Test
    void whatTheCarrierNeverTellsOfIsGivenUpAfterATimeAndATruthThatComesLateStillCounts() {
        Event.ENDED.post(this);
        voicemails.giveUp();
        assertThat(item().message()).isEqualTo(new VoicemailView(State.AWAITED, null, null));

        begunBefore(Duration.ofMinutes(11));
        voicemails.giveUp();
        assertThat(item().text()).isEqualTo("No message left");

        desk.api(WorklistApi.class).markDone(item().id());
        Event.RECORDED.post(this);
        assertThat(item().message()).isEqualTo(new VoicemailView(State.LEFT, 23, null));
        assertThat(item().done())
                .as("there is something to listen to after all")
                .isFalse();
    }

    @Test
    void theFirstWebhookAgainAsksForTheSameMessage() {
        assertThat(carrier.post("/voice/incoming", line).body()).isEqualTo(asked);
        assertThat(carrier.post("/voice/fallback", line).body()).isEqualTo(asked);
        assertThat(desk.api(WorklistApi.class).list(true, 0, 50).items()).hasSize(1);
    }

    @Test
    void whatIsIllFormedOrOfNobodysCallChangesNothing() {
        WorkItemView before = item();
        for (String bad : Arrays.asList("", "x".repeat(65), "RE';--", "<RE>")) {
            posts("/voice/voicemail/recording", Map.of("RecordingSid", bad, "RecordingStatus", "completed"));
        }
        posts("/voice/voicemail/text", Map.of("TranscriptionStatus", "failed", "TranscriptionText", "noise"));
        posts("/voice/voicemail/text", Map.of("TranscriptionStatus", "completed", "TranscriptionText", "  "));
        Map<String, String> elsewhere = carrier.with(line, "CallSid", "CA" + UUID.randomUUID());
        assertThat(carrier.post("/voice/voicemail", carrier.with(elsewhere, "RecordingSid", RECORDING))
                        .status())
                .isEqualTo(200);
        assertThat(carrier.postUnsigned("/voice/voicemail/recording", line).status())
                .isEqualTo(403);

        assertThat(item()).isEqualTo(before);
    }

    private String posts(String path, Map<String, String> more) {
        Map<String, String> form = line;
        for (Map.Entry<String, String> each : more.entrySet()) {
            form = carrier.with(form, each.getKey(), each.getValue());
        }
        return carrier.post(path, form).body();
    }

    private void begunBefore(Duration ago) {
        jdbc.sql("UPDATE voicemail SET begun_at = ? WHERE call_id = ?")
                .params(UtcTime.column(Instant.now().minus(ago)), Ids.bytes(call().id()))
                .update();
    }

    private WorkItemView item() {
        List<WorkItemView> all = desk.api(WorklistApi.class).list(true, 0, 50).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private CallView call() {
        return desk.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }
}
