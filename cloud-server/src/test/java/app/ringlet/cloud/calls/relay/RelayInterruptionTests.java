package app.ringlet.cloud.calls.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Callers who break in, at places that a seed decides: what they book is booked once, and what they did not hear was not said. */
@NullMarked
@RelayTest
class RelayInterruptionTests {

    private static final List<String> TIMES = List.of(
            "nine am", "ten am", "eleven am", "twelve", "one pm", "two pm", "three pm", "four pm", "five pm", "ten am");

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    CarrierPost webhooks;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CallLog log;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void tenCallersAreServedHoweverOftenTheyBreakIn(int seed) throws Exception {
        Scene scene = Scene.open(salons, catalog, staff);
        TestClient desk = signedIn.agent(scene.salon);
        Random random = new Random(seed);

        for (int caller = 0; caller < TIMES.size(); caller++) {
            RelayLine line = new RelayLine(webhooks, webhooks.line(scene.salon, "+1646555" + (3000 + caller)));
            String who = caller < 9 ? "Anna" : "Ben";
            List<String> words = List.of(
                    "a women's cut with " + who + " tomorrow at " + TIMES.get(caller),
                    "yes please",
                    "Maya Chen",
                    "thank you");

            List<String> heard = breakingIn(line, words, random);

            assertThat(said(desk)).isEqualTo(heard);
            assertThat(remembered(scene, line)).isSubsetOf(heard);
            assertThat(booked(scene, desk, "+1646555" + (3000 + caller)))
                    .as("caller %s", caller)
                    .hasSize(1);
            line.hangsUp();
        }
    }

    /** @return what the caller has heard, answer by answer */
    private static List<String> breakingIn(RelayLine line, List<String> words, Random random)
            throws InterruptedException {
        line.rings();
        List<String> heard = new ArrayList<>();
        String said = line.connects();
        for (String next : words) {
            heard.add(cut(line, said, random));
            said = line.asks(next);
        }
        heard.add(said);
        return heard;
    }

    private static String cut(RelayLine line, String said, Random random) {
        if (random.nextInt(3) == 0) {
            return said;
        }
        int at = random.nextInt(said.length());
        line.interrupts(said.substring(0, at));
        int end = at;
        while (end > 0
                && Character.isLetterOrDigit(said.charAt(end))
                && Character.isLetterOrDigit(said.charAt(end - 1))) {
            end--;
        }
        while (end > 0 && !Character.isLetterOrDigit(said.charAt(end - 1))) {
            end--;
        }
        boolean all = said.substring(end).chars().noneMatch(Character::isLetterOrDigit);
        return all ? said : said.substring(0, end) + "…";
    }

    private static List<String> said(TestClient desk) {
        CallsApi calls = desk.api(CallsApi.class);
        UUID call = calls.list("live", 0, 50).items().getFirst().id();
        return calls.transcript(call).stream()
                .filter(l -> l.speaker() == Speaker.ASSISTANT)
                .map(TranscriptLine::text)
                .map(RelayInterruptionTests::toTheLastWord)
                .toList();
    }

    /** What the model is told that it has said. */
    private List<String> remembered(Scene scene, RelayLine line) {
        return scene
                .as(() -> log.find(line.sid()).flatMap(log::lastAnswer))
                .orElseThrow()
                .reply()
                .state()
                .lines()
                .stream()
                .filter(l -> l.speaker() == Speaker.ASSISTANT)
                .map(Line::text)
                .map(RelayInterruptionTests::toTheLastWord)
                .toList();
    }

    /** Whether a sentence's dot was heard cannot be told. */
    private static String toTheLastWord(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+…$", "…");
    }

    private static List<AppointmentView> booked(Scene scene, TestClient desk, String phone) {
        return desk
                .api(AppointmentsApi.class)
                .list(scene.day(0).toString(), scene.day(3).toString(), null, null, null, 0, 200)
                .items()
                .stream()
                .filter(visit -> phone.equals(visit.client().phone()))
                .toList();
    }
}
