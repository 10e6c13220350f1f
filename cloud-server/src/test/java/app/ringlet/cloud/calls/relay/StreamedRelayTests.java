package app.ringlet.cloud.calls.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** A model that makes its answer slowly: each sentence is said when it is made and read, and what was said stays so whatever follows. */
@NullMarked
@RelayTest
@TestPropertySource(properties = "ringlet.receptionist.patience=PT60S")
class StreamedRelayTests {

    private static final Semaphore GOES_ON = new Semaphore(0);
    private static final String QUESTION = "Which service would you like?";

    @TestBean(name = "providerChain")
    @SuppressWarnings({"NullAway.Init", "unused"})
    LanguageModel model;

    private TestClient desk;
    private RelayLine line;

    static LanguageModel model() {
        return new SlowSpeaker();
    }

    @BeforeEach
    void aCaller(
            @Autowired TestSalons salons,
            @Autowired Catalog catalog,
            @Autowired Staff staff,
            @Autowired SignedIn signedIn,
            @Autowired CarrierPost webhooks) {
        GOES_ON.drainPermits();
        Scene scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        line = new RelayLine(webhooks, webhooks.line(scene.salon, "+16465550185"));
        line.rings();
        line.connects();
    }

    @Test
    void theFirstSentenceIsSaidBeforeTheSecondIsMade() throws Exception {
        line.says("Of course I can help. | " + QUESTION);

        assertThat(line.hearsPart()).isEqualTo("Of course I can help. ");
        GOES_ON.release();

        assertThat(line.hears()).isEqualTo("Of course I can help. " + QUESTION);
        assertThat(answers()).endsWith("Of course I can help. " + QUESTION);
    }

    @Test
    void anUntrueSentenceWaitsAndIsReplacedByWhatIsTrue() throws Exception {
        line.says("Of course. | You're booked for Friday at 3 pm. | " + QUESTION);

        assertThat(line.hearsPart()).isEqualTo("Of course. ");
        GOES_ON.release(2);

        assertThat(line.hears()).startsWith("Of course. ").endsWith(QUESTION).doesNotContain("booked for Friday");
        assertThat(answers().getLast()).startsWith("Of course. ").doesNotContain("booked for Friday");
    }

    @Test
    void whatWasDoneIsSaidBeforeTheModelGoesOn() throws Exception {
        line.says("message | " + QUESTION);

        String done = line.hearsPart();
        GOES_ON.release(2);

        assertThat(done).contains("message");
        assertThat(line.hears()).startsWith(done).endsWith(QUESTION);
        assertThat(answers().getLast()).isEqualTo(done + QUESTION);
    }

    @Test
    void whatWasSaidByAModelThatFailedStaysSaid() throws Exception {
        line.says("Of course I can help. | fails");

        line.hearsPart();
        GOES_ON.release();

        String all = line.hears();
        assertThat(all).startsWith("Of course I can help. ").hasSizeGreaterThan("Of course I can help. ".length());
        assertThat(answers()).endsWith(all);
    }

    @Test
    void whoBreaksInHearsNothingMoreOfIt() throws Exception {
        line.says("Of course I can help. | " + QUESTION);
        line.hearsPart();
        line.interrupts("Of course I");
        line.says("Good. | " + QUESTION);
        GOES_ON.release();

        assertThat(line.hearsPart()).isEqualTo("Good. ");
        GOES_ON.release();
        assertThat(line.hears()).endsWith("Good. " + QUESTION);
        assertThat(answers()).endsWith("Of course I…", "Good. " + QUESTION);
    }

    private List<String> answers() throws Exception {
        CallsApi calls = desk.api(CallsApi.class);
        UUID call = calls.list("live", 0, 50).items().getFirst().id();
        return calls.transcript(call).stream()
                .filter(said -> said.speaker() == Speaker.ASSISTANT)
                .map(TranscriptLine::text)
                .toList();
    }

    /** Says what the caller says, part by part, each when it is let. */
    private static final class SlowSpeaker implements LanguageModel {

        @Override
        public Step next(Dialogue dialogue) throws Exception {
            return next(dialogue, words -> {});
        }

        @Override
        public Step next(Dialogue dialogue, Consumer<String> words) throws Exception {
            String[] parts = dialogue.heard().text().split(" \\| ");
            if (parts[0].equals("message") && dialogue.done().isEmpty()) {
                return new Step.Act(new ToolCall.TakeMessage("They called.", null), "");
            }
            StringBuilder said = new StringBuilder();
            for (int i = parts[0].equals("message") ? 1 : 0; i < parts.length; i++) {
                if (i > 0) {
                    GOES_ON.acquire();
                }
                if (parts[i].equals("fails")) {
                    throw new IllegalStateException("no more");
                }
                said.append(said.isEmpty() ? "" : " ").append(parts[i]);
                words.accept(said + (i + 1 < parts.length ? " Something that follows" : ""));
            }
            return new Step.Say(said.toString(), Next.LISTEN, true, "");
        }
    }
}
