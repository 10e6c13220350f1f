package app.ringlet.cloud.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.clients.PersonalData;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.AssistantReview.Flag;
import app.ringlet.protocol.assistant.AssistantReview.NotOffered;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.Greeting;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.OpenQuestion;
import app.ringlet.protocol.assistant.OpenQuestion.Status;
import app.ringlet.protocol.assistant.Pronunciation;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.assistant.ReviewApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@NullMarked
@ServerTest
class QuestionsAndReviewTests {

    private static final String CALLER = "+16465550177";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    CarrierPost carrier;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PersonalData data;

    Scene scene;
    TestClient owner;
    QuestionsApi questions;

    @BeforeEach
    void openSalon() {
        scene = Scene.open(salons, catalog, staff);
        owner = signedIn.owner(scene.salon);
        questions = owner.api(QuestionsApi.class);
    }

    @Test
    void aQuestionIsWorkForTheDeskUntilItIsAnswered() {
        UUID id = left("do you sell gift cards", null);

        assertThat(work(false))
                .extracting(WorkItemView::id, WorkItemView::kind, WorkItemView::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id, WorkItemView.Kind.QUESTION, "do you sell gift cards"));
        OpenQuestion open = questions.list(null, 0, 50).items().getFirst();
        assertThat(open.id()).isEqualTo(id);
        assertThat(open.phone()).isEqualTo(CALLER);

        OpenQuestion answered = questions.answer(id, new NewAnswer(null, "Yes, of any value."));

        assertThat(answered.status()).isEqualTo(Status.ANSWERED);
        assertThat(owner.api(KnowledgeApi.class)
                        .search("do you sell gift cards")
                        .getFirst()
                        .spoken())
                .isEqualTo("Yes, of any value.");
        assertThat(answered.entryId())
                .isEqualTo(owner.api(KnowledgeApi.class)
                        .list(0, 50)
                        .items()
                        .getFirst()
                        .id());
        assertThat(work(false)).isEmpty();
        assertThat(work(true)).extracting(WorkItemView::done).containsExactly(true);
        assertThat(questions.list(null, 0, 50).items()).isEmpty();
        assertThat(questions.list(Status.ANSWERED, 0, 50).total()).isEqualTo(1);
        Refused.with(ErrorCode.BAD_TRANSITION, () -> questions.answer(id, new NewAnswer(null, "No.")));
        Refused.with(ErrorCode.BAD_TRANSITION, () -> questions.dismiss(id));
    }

    @Test
    void aCallerHearsWhatIsWrittenDownAndWhatIsNotBecomesWork() {
        owner.api(KnowledgeApi.class).add(new NewKnowledge(null, "Is there parking?", "There is a garage behind us."));

        UUID call = call("is there anywhere to park", "do you sell gift cards");

        List<ConversationTurn> turns = owner.api(CallsApi.class).conversation(call);
        assertThat(turns.get(1).said()).contains("There is a garage behind us.");
        OpenQuestion open = questions.list(null, 0, 50).items().getFirst();
        assertThat(open.question()).contains("gift cards");
        assertThat(open.callId()).isEqualTo(call);
        assertThat(open.language()).startsWith("en");
        assertThat(work(false)).extracting(WorkItemView::id).containsExactly(open.id());
    }

    @Test
    void oneThatNeedsNoAnswerIsDismissed() {
        UUID id = left("who won the football", null);

        assertThat(questions.dismiss(id).status()).isEqualTo(Status.DISMISSED);
        assertThat(questions.dismiss(id).status()).isEqualTo(Status.DISMISSED);
        assertThat(work(false)).isEmpty();
        assertThat(owner.api(KnowledgeApi.class).list(0, 50).total()).isZero();
    }

    @Test
    void whatTheDeskHasDoneAlreadyIsNoTrouble() {
        UUID id = left("do you sell gift cards", null);
        owner.api(WorklistApi.class).markDone(id);

        assertThat(questions.answer(id, new NewAnswer("Gift cards?", "Yes.")).status())
                .isEqualTo(Status.ANSWERED);
    }

    @Test
    void questionsAreTheSalonsOwnAndTheManagersToSettle() {
        UUID id = left("do you sell gift cards", null);
        QuestionsApi foreign = signedIn.owner(salons.open()).api(QuestionsApi.class);
        QuestionsApi agent = signedIn.agent(scene.salon).api(QuestionsApi.class);

        assertThat(foreign.list(null, 0, 50).items()).isEmpty();
        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.answer(id, new NewAnswer(null, "Yes.")));
        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.dismiss(id));
        assertThat(agent.list(null, 0, 50).items()).hasSize(1);
        Refused.with(ErrorCode.FORBIDDEN, () -> agent.dismiss(id));
        Refused.with(ErrorCode.INVALID_FIELD, () -> questions.answer(id, new NewAnswer(null, " ")));
    }

    @Test
    void anErasedClientsQuestionsAreGone() {
        ClientView maya = owner.api(ClientsApi.class).create(new NewClient("Maya Lopez", CALLER, null, null));
        left("do you sell gift cards", maya.id());
        left("is there parking", null);

        CurrentTenant.run(scene.salon.id(), () -> {
            assertThat(data.export(maya.id()).toString()).contains("gift cards", "parking");
            data.erase(maya.id(), "Maya Lopez");
        });

        assertThat(questions.list(null, 0, 50).items()).isEmpty();
    }

    @Test
    void eachTurnOfACallIsOnRecordWithWhatItTook() {
        UUID call = call("are you open on Sunday", "do you do manicures");

        List<ConversationTurn> turns = owner.api(CallsApi.class).conversation(call);

        assertThat(turns).extracting(ConversationTurn::turn).containsExactly(0, 1, 2);
        assertThat(turns)
                .extracting(ConversationTurn::heard)
                .containsExactly(null, "are you open on Sunday", "do you do manicures");
        assertThat(turns).allSatisfy(turn -> {
            assertThat(turn.said()).isNotBlank();
            assertThat(turn.blocked()).isEmpty();
        });
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> signedIn.owner(salons.open()).api(CallsApi.class).conversation(call));
    }

    @Test
    void aReviewShowsWhatToLookAt() {
        UUID call = call("do you do manicures", "let me speak to a person please");
        call("hello");

        AssistantReview review = owner.api(ReviewApi.class).review(null, null);

        assertThat(review.totals().calls()).isEqualTo(2);
        assertThat(review.totals().turns()).isEqualTo(5);
        assertThat(review.notOffered()).containsExactly(new NotOffered("manicure", 1));
        assertThat(review.flagged()).filteredOn(f -> f.callId().equals(call)).isNotEmpty();
        assertThat(review.flagged())
                .filteredOn(f -> f.callId().equals(call))
                .allSatisfy(f -> assertThat(f.flags()).contains(Flag.HANDED_OVER));
        assertThat(signedIn.owner(salons.open())
                        .api(ReviewApi.class)
                        .review(null, null)
                        .flagged())
                .isEmpty();
        Refused.with(ErrorCode.INVALID_FIELD, () -> owner.api(ReviewApi.class).review("2026-01-01", "2027-01-01"));
        Refused.with(ErrorCode.INVALID_FIELD, () -> owner.api(ReviewApi.class).review("yesterday", null));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.agent(scene.salon).api(ReviewApi.class).review(null, null));
    }

    @Test
    void theOwnersGreetingNameAndPronunciationsAreHeard() {
        AssistantApi api = owner.api(AssistantApi.class);
        AssistantView before = api.assistant();
        AssistantSettings said = before.settings();
        api.change(
                "" + before.version(),
                new AssistantSettings(
                        "Siobhan",
                        List.of(new Greeting("en", "Welcome to the house of balayage")),
                        said.tone(),
                        said.languages(),
                        said.providers(),
                        said.acts(),
                        said.handOver(),
                        List.of(new Pronunciation("siobhan", "shiv-awn"), new Pronunciation("balayage", "bah lee azh")),
                        said.monthlyTokens()));

        String spoken = carrier.post("/voice/incoming", carrier.line(scene.salon, CALLER))
                .body();

        assertThat(spoken).contains("Welcome to the house of bah lee azh. I'm shiv-awn, the AI assistant.");
        CallsApi calls = owner.api(CallsApi.class);
        List<TranscriptLine> lines =
                calls.transcript(calls.list(null, 0, 1).items().getFirst().id());
        assertThat(lines.getFirst().text())
                .startsWith("Welcome to the house of balayage. I'm Siobhan, the AI assistant.");
    }

    private UUID left(String question, @Nullable UUID client) {
        UUID id = Ids.next();
        CurrentTenant.run(
                scene.salon.id(),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(
                        new QuestionLeft(scene.salon.id(), id, Ids.next(), client, CALLER, question))));
        return id;
    }

    private List<WorkItemView> work(boolean done) {
        return owner.api(WorklistApi.class).list(done, 0, 50).items();
    }

    private UUID call(String... words) {
        Map<String, String> line = carrier.line(scene.salon, CALLER);
        carrier.post("/voice/incoming", line);
        for (int turn = 1; turn <= words.length; turn++) {
            carrier.post("/voice/turn?turn=" + turn, carrier.with(line, "SpeechResult", words[turn - 1]));
        }
        return owner.api(CallsApi.class).list(null, 0, 50).items().getFirst().id();
    }
}
