package app.ringlet.cloud.receptionist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.InMemoryKnowledge;
import app.ringlet.cloud.receptionist.PhoneCall;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.builtin.BuiltInModel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Turns that are played again, as after a crash, and states that go through JSON. */
class ReplayTests {

    private static final List<String> STORY = List.of(
            "a women's cut with Anna on Thursday at two",
            "yes please",
            "Maria Gonzalez",
            "can you move it to Friday at ten",
            "yes",
            "cancel it",
            "yes");

    private final InMemoryAppointmentBook book = PhoneCall.newBook();
    private final CallContext ctx = new CallContext(UUID.randomUUID(), UUID.randomUUID(), PhoneCall.PHONE);

    private Receptionist server() {
        return new Receptionist(book, InMemoryKnowledge.EMPTY, new BuiltInModel(), Duration.ofSeconds(6));
    }

    @Test
    void everyTurnPlayedTwiceByAnotherServerDoesEverythingOnce() {
        Reply reply;
        try (Receptionist first = server()) {
            reply = first.greet(ctx);
        }
        for (int turn = 1; turn <= STORY.size(); turn++) {
            String stored = reply.state().json();
            Utterance heard = Utterance.of(STORY.get(turn - 1));
            try (Receptionist one = server();
                    Receptionist other = server()) {
                one.hear(ctx, ConversationState.fromJson(stored), turn, heard);
                int changes = book.changes();
                reply = other.hear(ctx, ConversationState.fromJson(stored), turn, heard);
                assertThat(book.changes())
                        .as("changes after the replay of turn %d", turn)
                        .isEqualTo(changes);
            }
        }
        assertThat(reply.speech()).startsWith("I've cancelled your women's cut with Anna on Friday the 20th at 10 am.");
        assertThat(book.booked()).isEmpty();
        assertThat(book.holds()).isEmpty();
    }

    @Test
    void theStateIsTheSameAfterATripThroughJson() {
        try (Receptionist receptionist = server()) {
            Reply reply = receptionist.greet(ctx);
            for (int turn = 1; turn <= STORY.size(); turn++) {
                reply = receptionist.hear(ctx, reply.state(), turn, Utterance.of(STORY.get(turn - 1)));
                assertThat(ConversationState.fromJson(reply.state().json())).isEqualTo(reply.state());
            }
        }
    }

    @Test
    void aMapperThatTurnsEveryOffsetIntoUtcLosesNothingThatMatters() {
        JsonMapper plain = JsonMapper.builder().build();
        try (Receptionist receptionist = server()) {
            Reply reply = receptionist.greet(ctx);
            for (int turn = 1; turn <= 3; turn++) {
                ConversationState state =
                        plain.readValue(plain.writeValueAsString(reply.state()), ConversationState.class);
                reply = receptionist.hear(ctx, state, turn, Utterance.of(STORY.get(turn - 1)));
            }
            assertThat(reply.speech())
                    .startsWith("You're booked for a women's cut with Anna on Thursday the 19th at 2 pm.");
        }
    }
}
