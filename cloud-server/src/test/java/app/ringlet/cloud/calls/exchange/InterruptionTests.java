package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.VoicePeer;
import app.ringlet.cloud.providers.standin.VoicePeer.Speech;
import app.ringlet.cloud.providers.standin.VoiceScript;
import app.ringlet.cloud.providers.standin.VoiceSound;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.testing.TestSalons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Callers who interrupt at any time, a hundred times: what was to be done is done once, and what was not heard was not said. */
@NullMarked
@VoiceTest
class InterruptionTests {

    private static final int CALLS = 10;
    private static final int INTERRUPTIONS = 10;
    /** A frame at each end of a sentence, and what the weights of words are beside a voice. */
    private static final int TOLERANCE = 700;

    private static final String SLOT = "slot_[0-9a-f]{10}";

    @Autowired
    VoiceStandIn model;

    @Autowired
    Exchange exchange;

    @Autowired
    Appointments appointments;

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    /** A call under way. */
    private record Running(Scene scene, CallerLine caller, Telephone telephone, VoicePeer session) {}

    private static Plan thinks(Scene scene) {
        return new Plan.Depends(told -> {
            int asked = told.lastIndexOf("{\"type\":\"response.create\"");
            String before = told.substring(0, asked);
            String last = before.substring(Math.max(0, before.lastIndexOf("{\"type\":\"")));
            boolean result = last.contains("function_call_output");
            if (result && last.contains("booked")) {
                Matcher say =
                        Pattern.compile("\\\\\"say\\\\\":\\\\\"(.*?)\\\\\"").matcher(last);
                return new Plan.Says((say.find() ? say.group(1) : "Sure.") + " Is there anything else?");
            }
            if (result && last.contains("refused")) {
                return SpokenCalls.finds(scene);
            }
            if (result || !before.contains("function_call_output")) {
                return before.contains("\\\"slots\\\"") ? offers() : SpokenCalls.finds(scene);
            }
            return books(before);
        });
    }

    private static Plan offers() {
        return new Plan.Says("Sure. I have tomorrow at 2 pm with Anna. May I have your name?");
    }

    /** The same again, whether it was done before or not. */
    private static Plan books(String told) {
        Matcher slot = Pattern.compile(SLOT).matcher(told);
        if (!slot.find()) {
            return offers();
        }
        return Plan.Calls.of(
                "book",
                "{\"slot\":\"" + slot.group() + "\",\"add_on_ids\":[],\"name\":\"Maria Gonzalez\",\"phone\":null,"
                        + "\"for_another\":false}");
    }

    private Running begin() throws Exception {
        Scene scene = Scene.open(salons, catalog, staff);
        String[] words = new String[INTERRUPTIONS + 5];
        Arrays.fill(words, "tomorrow at two with Anna please, Maria Gonzalez");
        VoiceScript script = new VoiceScript().hears(words).always(thinks(scene));
        int before = model.sessions().size();
        model.plays(() -> script);
        CallerLine caller = exchange.caller(scene.salon);
        Telephone telephone = new Telephone(caller.stream());
        Wait.until("a session", () -> model.sessions().size() > before);
        VoicePeer session = model.sessions().get(before);
        Wait.until("the greeting", () -> session.order().contains("<response.done"));
        return new Running(scene, caller, telephone, session);
    }

    /** Interrupts again and again, now and then after a while, and in the end lets the assistant finish. */
    private static void interrupt(Running call, Random random) throws Exception {
        for (int i = 0; i < INTERRUPTIONS; i++) {
            Thread.sleep(random.nextInt(random.nextInt(4) == 0 ? 5000 : 1800));
            speaks(call, 100 + random.nextInt(300));
        }
        for (int i = 0; i < 3; i++) {
            quiet(call);
            speaks(call, 300);
        }
        quiet(call);
    }

    private static void speaks(Running call, int millis) throws Exception {
        int committed = committed(call);
        call.telephone().speaks(millis);
        Wait.until("the caller is heard", () -> committed(call) > committed);
    }

    private static void quiet(Running call) throws Exception {
        Wait.until("silence", () -> {
            List<Integer> heard = call.telephone().heard();
            return heard.size() > 150
                    && heard.subList(heard.size() - 150, heard.size()).stream().allMatch(code -> code == -2);
        });
    }

    private static int committed(Running call) {
        return (int) call.session().order().stream()
                .filter("<input_audio_buffer.committed"::equals)
                .count();
    }

    @Test
    void aHundredInterruptionsDoNothingTwiceAndCountNothingUnheard() throws Exception {
        List<Running> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(begin());
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Running call : calls) {
                long seed = new Random().nextLong();
                all.add(callers.submit(() -> {
                    interrupt(call, new Random(seed));
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(5, TimeUnit.MINUTES);
            }
        }
        for (Running call : calls) {
            check(call);
            call.telephone().close();
        }
        assertThat(model.violations()).isEmpty();
    }

    private void check(Running call) throws Exception {
        Scene scene = call.scene();
        try (Softphone desk = exchange.desk(scene.salon)) {
            UUID id = Exchange.live(desk);
            Wait.until("the booking", () -> booked(scene) > 0);
            assertThat(booked(scene)).isEqualTo(1);
            List<ConversationTurn> turns = desk.calls().conversation(id);
            assertThat(turns.stream()
                            .flatMap(turn -> turn.acts().stream())
                            .filter(act -> act.kind().equals("BOOKED")))
                    .hasSize(1);
            for (TranscriptLine line : desk.calls().transcript(id)) {
                if (line.speaker() == Speaker.ASSISTANT) {
                    assertHeard(line.text(), call);
                }
            }
        }
    }

    private int booked(Scene scene) {
        AppointmentFilter all = new AppointmentFilter(
                scene.at(scene.day(0), 0, 0),
                scene.at(scene.day(60), 0, 0),
                null,
                null,
                EnumSet.complementOf(EnumSet.of(AppointmentStatus.CANCELLED)));
        return scene.as(() -> appointments.list(all, 0, 50)).items().size();
    }

    /** What is written down as said has really been heard, of one of the speeches that it is the beginning of. */
    private static void assertHeard(String line, Running call) {
        String said = line.replace("…", "").strip();
        List<Speech> candidates = call.session().speeches().stream()
                .filter(speech -> speech.words().startsWith(said))
                .toList();
        if (said.isEmpty() || candidates.isEmpty()) {
            return;
        }
        assertThat(candidates)
                .as("what is written down as said: %s", line)
                .anySatisfy(speech -> assertThat(heardOf(call.telephone(), speech, said) + TOLERANCE)
                        .isGreaterThanOrEqualTo(VoiceSound.of(said, 0).length / 8));
    }

    /** Milliseconds of a speech's first sentences, as many as there are in what was said. */
    private static int heardOf(Telephone telephone, Speech speech, String said) {
        int sentences = said.split("[.!?] ").length;
        int millis = 0;
        for (int i = 0; i < sentences; i++) {
            millis += telephone.millisOf(speech.first() + i) + 250;
        }
        return millis;
    }
}
