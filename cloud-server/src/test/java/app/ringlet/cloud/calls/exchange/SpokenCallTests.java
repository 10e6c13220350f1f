package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.VoicePeer;
import app.ringlet.cloud.providers.standin.VoiceScript;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.TestSalons;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    VoiceStandIn model;

    @Autowired
    Exchange exchange;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection ledger;

    private Scene scene;

    @BeforeEach
    void openSalon(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
    }

    @AfterEach
    void isStrict() {
        List<String> wrong = List.copyOf(model.violations());
        model.forgetViolations();
        assertThat(wrong).isEmpty();
    }

    private VoiceScript script() {
        VoiceScript script = new VoiceScript();
        model.plays(() -> script);
        return script;
    }

    private VoicePeer session() {
        return model.sessions().getLast();
    }

    private Plan finds() {
        String day = scene.day(1).toString();
        return Plan.Calls.of(
                "find_slots",
                "{\"items\":[{\"service_id\":\"" + scene.cut.id() + "\",\"employee_id\":\"" + scene.anna.id()
                        + "\",\"add_on_ids\":null,\"guest\":null}],\"days\":[{\"from\":\"" + day + "\",\"to\":\"" + day
                        + "\"}],\"times\":{\"from\":\"14:00\",\"to\":\"14:10\"},\"limit\":3,\"moving\":null}");
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

    private static List<String> lines(Softphone desk, UUID call, Speaker speaker) {
        return desk.calls().transcript(call).stream()
                .filter(line -> line.speaker() == speaker)
                .map(TranscriptLine::text)
                .toList();
    }

    private static void untilSaid(Softphone desk, UUID call, String words) throws Exception {
        Wait.until(words, () -> lines(desk, call, Speaker.ASSISTANT).stream().anyMatch(line -> line.contains(words)));
    }

    /** The caller has heard the greeting. */
    private void greeted() throws Exception {
        Wait.until(
                "the greeting",
                () -> model.sessions().size() > 0 && session().order().contains("<response.done"));
    }

    @Test
    void aWholeCallByAudioEndsInABookedRowThatTheCallerHearsOf() throws Exception {
        script().hears("a women's cut with Anna tomorrow at two", "yes please, Maria Gonzalez")
                .answers(finds(), offers(), books(), says("Is there anything else?"));
        CallerLine caller = exchange.caller(scene.salon);
        assertThat(caller.nextScript())
                .contains("<Connect")
                .contains("/media/twilio")
                .doesNotContain("<Say");
        try (Softphone desk = exchange.desk(scene.salon);
                Telephone telephone = new Telephone(caller.stream())) {
            UUID call = Exchange.live(desk);
            greeted();
            telephone.awaitSilence();

            telephone.speaks(600);
            untilSaid(desk, call, "May I have your name?");
            telephone.speaks(600);
            untilSaid(desk, call, "Is there anything else?");

            assertThat(booked()).singleElement().satisfies(visit -> {
                assertThat(visit.client().name()).isEqualTo("Maria Gonzalez");
                assertThat(visit.start().toInstant()).isEqualTo(scene.at(scene.day(1), 14, 0));
                assertThat(visit.callId()).isEqualTo(call);
            });
            assertThat(lines(desk, call, Speaker.CALLER))
                    .containsExactly("a women's cut with Anna tomorrow at two", "yes please, Maria Gonzalez");
            assertThat(lines(desk, call, Speaker.ASSISTANT).getLast()).contains("You're booked for a women's cut");
            assertThat(lines(desk, call, Speaker.SYSTEM)).isEmpty();
            assertThat(ledger.check(scene.salon.id()).clean()).isTrue();
            // One sentence of the greeting at least, three of the offer, two of the confirmation.
            assertThat(telephone.heard().stream()
                            .filter(code -> code > 0 && code < 0x50)
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(6);
            caller.hangsUp();
            Exchange.until(desk, call, CallState.ENDED);
        }
    }

    @Test
    void aSentenceThatIsNotTrueIsNotHeardAndTheTruthIsSaidInItsPlace() throws Exception {
        script().hears("please book me a cut with Anna tomorrow at two")
                .answers(new Plan.Says("Sure. You are booked with Anna tomorrow at 2 pm. See you then!"));
        CallerLine caller = exchange.caller(scene.salon);
        try (Softphone desk = exchange.desk(scene.salon);
                Telephone telephone = new Telephone(caller.stream())) {
            UUID call = Exchange.live(desk);
            greeted();
            telephone.awaitSilence();
            int before = session().spokenSentences();

            telephone.speaks(600);
            Wait.until(
                    "the guard's decision",
                    () -> !lines(desk, call, Speaker.SYSTEM).isEmpty());

            assertThat(telephone.millisOf(before)).as("what is true is heard").isPositive();
            assertThat(telephone.millisOf(before + 1)).as("what is not true").isZero();
            assertThat(telephone.millisOf(before + 2)).as("what came after it").isZero();
            assertThat(telephone.millisOf(before + 3)).as("the truth").isPositive();
            assertThat(lines(desk, call, Speaker.SYSTEM).getFirst()).contains("You are booked with Anna");
            assertThat(lines(desk, call, Speaker.ASSISTANT).getLast())
                    .startsWith("Sure.")
                    .doesNotContain("See you then");
            assertThat(booked()).isEmpty();
            assertThat(session().order()).contains("response.cancel", "conversation.item.truncate");
        }
    }

    @Test
    void whoInterruptsHearsNoMoreAndWhatWasNotHeardWasNotSaid() throws Exception {
        script().hears("what do you offer", "a cut please")
                .answers(
                        new Plan.Says("Let me tell you. We do all kinds of things with all kinds of hair every day of "
                                + "the week. Some of them take a while and some of them do not. " + GOES_ON),
                        new Plan.Says("Of course."));
        CallerLine caller = exchange.caller(scene.salon);
        try (Softphone desk = exchange.desk(scene.salon);
                Telephone telephone = new Telephone(caller.stream())) {
            UUID call = Exchange.live(desk);
            greeted();
            telephone.awaitSilence();
            int before = session().spokenSentences();
            telephone.speaks(600);
            Wait.until("the second sentence", () -> telephone.millisOf(before + 1) > 1000);

            telephone.speaks(600);
            untilSaid(desk, call, "Of course.");

            String said = lines(desk, call, Speaker.ASSISTANT).get(1);
            assertThat(said).startsWith("Let me tell you. We do").endsWith("…").doesNotContain(GOES_ON);
            assertThat(telephone.cleared()).isPositive();
            List<String> order = session().order();
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
        script().hears("tell Anna to call me back").answers(new Plan.Calls(List.of(once, once)), message, says(""));
        CallerLine caller = exchange.caller(scene.salon);
        try (Softphone desk = exchange.desk(scene.salon);
                Telephone telephone = new Telephone(caller.stream())) {
            UUID call = Exchange.live(desk);
            greeted();
            telephone.awaitSilence();
            telephone.speaks(600);
            Wait.until("the answer", () -> lines(desk, call, Speaker.ASSISTANT).size() > 1);

            assertThat(desk.calls().conversation(call).getLast().acts()).hasSize(1);
            assertThat(session().told().stream()
                            .filter(event ->
                                    event.path("item").path("type").asString("").equals("function_call_output")))
                    .hasSize(3);
        }
    }

    @Test
    void aColleagueTakesOverOnTheSameLineAndHandsBackToAModelThatHasHeardThem() throws Exception {
        script().hears("I have a question", "is my balm in", "yes, it came this morning", "what does a cut cost")
                .answers(new Plan.Says("Of course. What is it?"), new Plan.Says("Let me look."));
        CallerLine caller = exchange.caller(scene.salon);
        caller.nextScript();
        try (Softphone desk = exchange.desk(scene.salon);
                Telephone telephone = new Telephone(caller.stream())) {
            UUID call = Exchange.live(desk);
            greeted();
            telephone.awaitSilence();
            telephone.speaks(600);
            untilSaid(desk, call, "What is it?");

            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            telephone.speaks(400);
            Wait.until("the caller at the desk", () -> desk.hears() == 0x01);
            int committed = count("<input_audio_buffer.committed");
            Wait.until("the model has heard it", () -> count("<input_audio_buffer.committed") > committed - 1);
            Wait.until("it is written down", () -> count("<conversation.item.input_audio_transcription.completed") > 1);
            assertThat(caller.orders()).as("the carrier is not asked").isEmpty();

            desk.calls().handBack(call);
            untilSaid(desk, call, "assistant again");
            telephone.speaks(600);
            untilSaid(desk, call, "Let me look.");
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
            assertThat(session().told().stream().map(Object::toString)).anyMatch(told -> told.contains("A colleague"));
        }
    }

    private int count(String event) {
        return (int) session().order().stream().filter(event::equals).count();
    }
}
