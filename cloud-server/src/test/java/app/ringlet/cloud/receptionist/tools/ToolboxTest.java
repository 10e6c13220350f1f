package app.ringlet.cloud.receptionist.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.ConversationState.Phase;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.InMemoryKnowledge;
import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.PhoneCall;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tools of a call that Maria makes, with all that the owner may allow. */
abstract class ToolboxTest {

    static final Passage PARKING = new Passage("There is parking behind the house.", "FAQ", 1);

    Set<AllowedAct> allowed = EnumSet.allOf(AllowedAct.class);

    final InMemoryAppointmentBook book =
            new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, TestCalendars.weekly(Luna.HOURS), settings()));

    final KnownClient maria = book.client(PhoneCall.PHONE, "Maria Gonzalez");
    final UUID callId = UUID.randomUUID();
    Turn turn = turn(maria, List.of(), "yes", "");
    Toolbox tools = toolbox();

    AssistantSettings settings() {
        AssistantSettings usual = AssistantSettings.DEFAULT;
        return new AssistantSettings(
                usual.name(),
                usual.greetings(),
                usual.tone(),
                usual.languages(),
                usual.providers(),
                allowed,
                usual.handOver(),
                usual.pronunciations(),
                usual.monthlyTokens());
    }

    Toolbox toolbox() {
        return new Toolbox(book, new InMemoryKnowledge(PARKING), turn);
    }

    Turn turn(@Nullable KnownClient client, List<Slot> offered, String heard, String lastSaid) {
        ConversationState state = new ConversationState(
                Phase.TALKING,
                "en",
                client,
                List.of(new Line(Speaker.ASSISTANT, lastSaid)),
                List.of(),
                offered,
                null,
                List.of(),
                null,
                null,
                null,
                "");
        return new Turn(
                new CallContext(UUID.randomUUID(), callId, PhoneCall.PHONE),
                book.facts(),
                state,
                Utterance.of(heard),
                1);
    }

    void begin(@Nullable KnownClient client, List<Slot> offered, String heard, String lastSaid) {
        turn = turn(client, offered, heard, lastSaid);
        tools = toolbox();
    }

    static VisitItem cut(@Nullable UUID employee) {
        return new VisitItem(Luna.WOMENS_CUT, employee, List.of());
    }

    void refuses(ToolCall call, String reason) {
        int before = book.changes();
        assertThat(tools.carryOut(call)).isEqualTo(new ToolResult.Refused(reason));
        assertThat(book.changes()).isEqualTo(before);
    }

    ToolCall.JoinWaitlist waiting() {
        var today = book.facts().today();
        return new ToolCall.JoinWaitlist(List.of(cut(null)), today, today.plusDays(3), Times.ANY, "", null);
    }
}
