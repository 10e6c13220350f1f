package app.ringlet.cloud.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.AssistantReview.Flag;
import app.ringlet.protocol.assistant.AssistantReview.NotOffered;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.Greeting;
import app.ringlet.protocol.assistant.Pronunciation;
import app.ringlet.protocol.assistant.ReviewApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.testing.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the owner sees of a call afterwards, and how the assistant talks. */
class CallReviewTests extends QuestionsAndReviewTest {

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
}
