package app.ringlet.cloud.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.clients.PersonalData;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.OpenQuestion;
import app.ringlet.protocol.assistant.OpenQuestion.Status;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class QuestionsAndReviewTests extends QuestionsAndReviewTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PersonalData data;

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
}
