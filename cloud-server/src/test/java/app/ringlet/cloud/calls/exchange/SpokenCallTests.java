package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.VoiceSettings;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.SignedIn;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls that a model leads by its own voice, from the caller's audio to the caller's ear. */
@NullMarked
@VoiceTest
class SpokenCallTests {

    private static final String GOES_ON = "What can I do for you?";

    @Autowired
    SpokenCalls spoken;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    SignedIn signedIn;

    private Scene scene;

    @BeforeEach
    void openSalon() {
        scene = spoken.scene();
    }

    @AfterEach
    void isStrict() {
        spoken.wasToldRightly();
    }

    private Plan offers() {
        String weekday = scene.day(1).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new Plan.Says("Sure. I have tomorrow, " + weekday + ", at 2 pm with Anna. May I have your name?");
    }

    private static Plan books() {
        return new Plan.Depends(told -> {
            Matcher slot = Pattern.compile("slot_[0-9a-f]{10}").matcher(told);
            assertThat(slot.find()).as("a slot in what was told").isTrue();
            return Plan.Calls.of(
                    "book",
                    "{\"slot\":\"" + slot.group() + "\",\"add_on_ids\":[],\"name\":\"Maria Gonzalez\",\"phone\":null,"
                            + "\"for_another\":false}");
        });
    }

    /** Says what the last act's result gives it to say, and goes on. */
    private static Plan says(String more) {
        return new Plan.Depends(told -> {
            Matcher say = Pattern.compile("\\\\\"say\\\\\":\\\\\"(.*?)\\\\\"").matcher(told);
            String words = "";
            while (say.find()) {
                words = say.group(1);
            }
            return new Plan.Says((words + " " + more).strip());
        });
    }

    private List<AppointmentView> booked() {
        AppointmentFilter all = new AppointmentFilter(
                scene.at(scene.day(0), 0, 0),
                scene.at(scene.day(60), 0, 0),
                null,
                null,
                EnumSet.complementOf(EnumSet.of(AppointmentStatus.CANCELLED)));
        return scene.as(() -> appointments.list(all, 0, 50)).items();
    }

    @Test
    void theVoiceThatTheSalonHasChosenSpeaks() throws Exception {
        AssistantApi settings = signedIn.owner(scene.salon).api(AssistantApi.class);
        AssistantView usual = settings.assistant();
        settings.change("" + usual.version(), usual.settings().withVoice(new VoiceSettings(null, List.of(), "cedar")));
        spoken.script();

        try (SpokenCall call = spoken.greets(scene.salon)) {
            assertThat(call.session().told())
                    .filteredOn(event -> event.path("type").asString("").equals("session.update"))
                    .extracting(event -> event.at("/session/audio/output/voice").asString(""))
                    .containsOnly("cedar");
        }
    }

    @Test
    void aWholeCallByAudioEndsInABookedRowThatTheCallerHearsOf() throws Exception {
        spoken.script()
                .hears("a women's cut with Anna tomorrow at two", "yes please, Maria Gonzalez")
                .answers(SpokenCalls.finds(scene), offers(), books(), says("Is there anything else?"));
        try (SpokenCall call = spoken.greets(scene.salon)) {
            Telephone telephone = call.telephone;

            telephone.speaks(600);
            call.untilSaid("May I have your name?");
            telephone.speaks(600);
            call.untilSaid("Is there anything else?");

            assertThat(booked()).singleElement().satisfies(visit -> {
                assertThat(visit.client().name()).isEqualTo("Maria Gonzalez");
                assertThat(visit.start().toInstant()).isEqualTo(scene.at(scene.day(1), 14, 0));
                assertThat(visit.callId()).isEqualTo(call.call);
            });
            assertThat(call.lines(Speaker.CALLER))
                    .containsExactly("a women's cut with Anna tomorrow at two", "yes please, Maria Gonzalez");
            assertThat(call.lines(Speaker.ASSISTANT).getLast()).contains("You're booked for a women's cut");
            assertThat(call.lines(Speaker.SYSTEM)).isEmpty();
            assertThat(ledger.check(scene.salon.id()).clean()).isTrue();
            // One sentence of the greeting at least, three of the offer, two of the confirmation.
            assertThat(telephone.heard().stream()
                            .filter(code -> code > 0 && code < 0x50)
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(6);
            call.caller.hangsUp();
            Exchange.until(call.desk, call.call, CallState.ENDED);
        }
    }

    @Test
    void aSentenceThatIsNotTrueIsNotHeardAndTheTruthIsSaidInItsPlace() throws Exception {
        spoken.script()
                .hears("please book me a cut with Anna tomorrow at two")
                .answers(new Plan.Says("Sure. You are booked with Anna tomorrow at 2 pm. See you then!"));
        try (SpokenCall call = spoken.greets(scene.salon)) {
            Telephone telephone = call.telephone;
            int before = call.session().spokenSentences();

            telephone.speaks(600);
            Wait.until("the guard's decision", () -> !call.lines(Speaker.SYSTEM).isEmpty());

            assertThat(telephone.millisOf(before)).as("what is true is heard").isPositive();
            assertThat(telephone.millisOf(before + 1)).as("what is not true").isZero();
            assertThat(telephone.millisOf(before + 2)).as("what came after it").isZero();
            assertThat(telephone.millisOf(before + 3)).as("the truth").isPositive();
            assertThat(call.lines(Speaker.SYSTEM).getFirst()).contains("You are booked with Anna");
            assertThat(call.lines(Speaker.ASSISTANT).getLast())
                    .startsWith("Sure.")
                    .doesNotContain("See you then");
            assertThat(booked()).isEmpty();
            assertThat(call.session().order()).contains("response.cancel", "conversation.item.truncate");
        }
    }

    @Test
    void whoInterruptsHearsNoMoreAndWhatWasNotHeardWasNotSaid() throws Exception {
        spoken.script()
                .hears("what do you offer", "a cut please")
                .answers(
                        new Plan.Says("Let me tell you. We do all kinds of things with all kinds of hair every day of "
                                + "the week. Some of them take a while and some of them do not. " + GOES_ON),
                        new Plan.Says("Of course."));
        try (SpokenCall call = spoken.greets(scene.salon)) {
            Telephone telephone = call.telephone;
            int before = call.session().spokenSentences();
            telephone.speaks(600);
            Wait.until("the second sentence", () -> telephone.millisOf(before + 1) > 1000);

            telephone.speaks(600);
            call.untilSaid("Of course.");

            String said = call.lines(Speaker.ASSISTANT).get(1);
            assertThat(said).startsWith("Let me tell you. We do").endsWith("…").doesNotContain(GOES_ON);
            assertThat(telephone.cleared()).isPositive();
            List<String> order = call.session().order();
            int started = order.lastIndexOf("<input_audio_buffer.speech_started");
            int truncated = order.lastIndexOf("conversation.item.truncate");
            assertThat(truncated).isGreaterThan(started);
        }
    }

    @Test
    void aCallThatIsToldTwiceIsCarriedOutOnce() throws Exception {
        Plan.Calls message =
                Plan.Calls.of("take_message", "{\"text\":\"please call me back\",\"appointment_id\":null}");
        Plan.Call once = message.calls().getFirst();
        spoken.script()
                .hears("tell Anna to call me back")
                .answers(new Plan.Calls(List.of(once, once)), message, says(""));
        try (SpokenCall call = spoken.greets(scene.salon)) {
            Telephone telephone = call.telephone;
            telephone.speaks(600);
            Wait.until("the answer", () -> call.lines(Speaker.ASSISTANT).size() > 1);

            assertThat(call.desk.calls().conversation(call.call).getLast().acts())
                    .hasSize(1);
            assertThat(call.session().told().stream()
                            .filter(event ->
                                    event.path("item").path("type").asString("").equals("function_call_output")))
                    .hasSize(3);
        }
    }

    @Test
    void aColleagueTakesOverOnTheSameLineAndHandsBackToAModelThatHasHeardThem() throws Exception {
        spoken.script()
                .hears("I have a question", "is my balm in", "yes, it came this morning", "what does a cut cost")
                .answers(new Plan.Says("Of course. What is it?"), new Plan.Says("Let me look."));
        try (SpokenCall call = spoken.greets(scene.salon)) {
            Telephone telephone = call.telephone;
            telephone.speaks(600);
            call.untilSaid("What is it?");

            call.desk.calls().takeOver(call.call);
            call.desk.is(DeskNotice.Joined.class);
            telephone.speaks(400);
            Wait.until("the caller at the desk", () -> call.desk.hears() == 0x01);
            call.until("<conversation.item.input_audio_transcription.completed", 2);
            assertThat(call.caller.orders()).as("the carrier is not asked").isEmpty();

            call.desk.calls().handBack(call.call);
            call.untilSaid("assistant again");
            telephone.speaks(600);
            call.untilSaid("Let me look.");
            assertThat(call.desk.calls().get(call.call).state()).isEqualTo(CallState.WITH_AI);
            assertThat(call.session().told().stream().map(Object::toString))
                    .anyMatch(told -> told.contains("A colleague"));
        }
    }
}
