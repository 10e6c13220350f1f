package app.ringlet.cloud.calls.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.cloud.tenancy.ShutSalons;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.AssistantReview.Flag;
import app.ringlet.protocol.assistant.AssistantReview.FlaggedCall;
import app.ringlet.protocol.assistant.ReviewApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which calls an owner is shown, and what they cost; a model that says what it likes has the word. */
@NullMarked
@ServerTest
class CallsToReviewTests {

    /** That each turn is on record takes none of its own: it stands in the row of the turn's answer. */
    private static final int MOST_STATEMENTS = 30;

    @Autowired
    Salons tenants;

    @Autowired
    ShutSalons shut;

    @Autowired
    CallLog calls;

    @Autowired
    Holds holds;

    @Autowired
    OneAtATime oneAtATime;

    @Autowired
    Patching patching;

    @Autowired
    LiveCalls live;

    @Autowired
    DeskRing desks;

    @Autowired
    Opening opening;

    @Autowired
    Voices voices;

    @Autowired
    Timers timers;

    @Autowired
    AppointmentBook book;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Switchboard switchboard;

    @Autowired
    SignedIn signedIn;

    private Scene scene;
    private TestClient owner;
    private Line line;

    @BeforeEach
    void openSalon(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
        owner = signedIn.owner(scene.salon);
        line = new Line("CA" + UUID.randomUUID().toString().replace("-", ""), "+16465550177", scene.salon.phone());
    }

    private void called(Switchboard on, String... words) {
        on.incoming(line);
        for (int turn = 1; turn <= words.length; turn++) {
            on.heard(line, turn, Utterance.of(words[turn - 1]));
        }
        on.ended(line.sid(), false);
    }

    /** A call that such a model answers, always in the same words. */
    private void answeredWith(String speech, String... words) {
        LanguageModel model = dialogue ->
                new Step.Say(speech, Next.LISTEN, false, "", List.of(new Use("openai", "stand-in", 1000, 20, 300, 40)));
        try (Receptionist receptionist = new Receptionist(book, knowledge, model, Duration.ofSeconds(6))) {
            called(
                    new Switchboard(
                            tenants,
                            shut,
                            calls,
                            receptionist,
                            holds,
                            oneAtATime,
                            patching,
                            live,
                            desks,
                            opening,
                            voices,
                            timers),
                    words);
        }
    }

    private AssistantReview review() {
        return owner.api(ReviewApi.class).review(null, null);
    }

    @Test
    void oneInWhichSomethingUntrueWasNotLetBeSaid() {
        answeredWith("You're booked for Friday at 3 pm.", "hello there");

        FlaggedCall flagged = review().flagged().getFirst();
        assertThat(flagged.flags()).contains(Flag.BLOCKED);
        assertThat(flagged.blocked()).isEqualTo(1);
        List<ConversationTurn> turns = owner.api(CallsApi.class).conversation(flagged.callId());
        assertThat(turns.getLast().blocked())
                .singleElement()
                .satisfies(b -> assertThat(b.sentence()).contains("booked for Friday"));
    }

    @Test
    void oneInWhichTheCallerWasAskedTheSameTwice() {
        answeredWith("Which day would suit you?", "whenever", "I said whenever");

        assertThat(review().flagged())
                .singleElement()
                .satisfies(f -> assertThat(f.flags()).containsExactly(Flag.MISUNDERSTOOD));
    }

    @Test
    void oneThatEndedWhenATimeHadBeenOffered() {
        called(switchboard, "a haircut with Anna tomorrow at two pm");

        assertThat(review().flagged())
                .singleElement()
                .satisfies(f -> assertThat(f.flags()).containsExactly(Flag.ABANDONED_BOOKING));
    }

    @Test
    void noneInWhichAllWentWell() {
        called(switchboard, "what are your opening hours");

        assertThat(review().flagged()).isEmpty();
        assertThat(review().totals().calls()).isEqualTo(1);
    }

    @Test
    void whatTheModelsSpentIsSummedUp() {
        answeredWith("How can I help?", "hello", "good morning");

        assertThat(review().totals()).satisfies(t -> {
            assertThat(t.inputTokens()).isEqualTo(2000);
            assertThat(t.outputTokens()).isEqualTo(40);
            assertThat(t.costMicros()).isEqualTo(600);
        });
    }

    @Test
    void aTurnTakesAsManyStatementsHoweverLongTheCallIs() {
        switchboard.incoming(line);
        switchboard.heard(line, 1, words(1));
        int second = count(2);
        for (int turn = 3; turn < 8; turn++) {
            switchboard.heard(line, turn, words(turn));
        }

        assertThat(count(8)).isEqualTo(second).isBetween(1, MOST_STATEMENTS);
    }

    private int count(int turn) {
        return StatementCounter.count(() -> switchboard.heard(line, turn, words(turn)));
    }

    private static Utterance words(int turn) {
        return Utterance.of(turn % 2 == 0 ? "what are your opening hours" : "how much is a haircut");
    }
}
