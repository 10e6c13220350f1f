package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SpokenTurn;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Dialogue.Exchange;
import app.ringlet.cloud.receptionist.model.PersonDue;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.cloud.receptionist.tools.Toolbox;
import app.ringlet.cloud.receptionist.tools.Turn;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.assistant.AllowedAct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The turn of a model that speaks for itself. */
final class LedTurn implements SpokenTurn {

    private final AppointmentBook book;
    private final Knowledge knowledge;
    private final List<Exchange> done = new ArrayList<>();
    private Turn turn;
    private @Nullable Toolbox tools;

    /** @param earlier what was found in a turn that the caller has interrupted */
    LedTurn(AppointmentBook book, Knowledge knowledge, Turn turn, List<Exchange> earlier) {
        this.book = book;
        this.knowledge = knowledge;
        this.turn = turn;
        this.done.addAll(earlier);
        know(earlier);
    }

    private void know(List<Exchange> found) {
        for (Exchange exchange : found) {
            if (exchange.result() instanceof ToolResult.Found slots) {
                turn.found(slots.slots());
            }
        }
    }

    @Override
    public List<Exchange> found() {
        return done.stream()
                .filter(exchange -> exchange.result() instanceof ToolResult.Found)
                .toList();
    }

    @Override
    public boolean heard(Utterance words) {
        if (tools != null) {
            throw new IllegalStateException("acts come after what they answer to");
        }
        Turn known = new Turn(turn.call(), turn.facts(), turn.before(), words, turn.number());
        turn = Tongue.other(known).map(known::in).orElse(known);
        know(done);
        return Tongue.wantsPerson(turn).isEmpty() && Tongue.lacking(turn).isEmpty() && !PersonDue.after(dialogue());
    }

    @Override
    public Dialogue dialogue() {
        return new Dialogue(turn.facts(), turn.call(), turn.now(), turn.heard(), done, "", Duration.ZERO);
    }

    @Override
    public Done carryOut(ToolCall call) {
        return CurrentTenant.call(turn.call().tenantId(), () -> {
            int before = turn.committedNow().size();
            Toolbox box = tools == null ? new Toolbox(book, knowledge, turn) : tools;
            tools = box;
            ToolResult result = box.carryOut(call);
            done.add(new Exchange(call, result));
            List<CommittedAct> all = turn.committedNow();
            Wording wording = new Wording(turn.facts(), turn.texts());
            return new Done(
                    result,
                    all.subList(before, all.size()).stream()
                            .map(wording::confirmation)
                            .collect(Collectors.joining(" ")));
        });
    }

    @Override
    public Optional<GuardDecision> objection(String before, String sentence) {
        Cleared cleared = new Replies(turn).cleared((before + " " + sentence).strip());
        return cleared.decisions().stream()
                .filter(decision -> sentence.contains(decision.sentence()))
                .findFirst()
                .map(decision -> decision.spoken().isEmpty() && before.isBlank() ? helping(decision) : decision);
    }

    private GuardDecision helping(GuardDecision decision) {
        return new GuardDecision(
                decision.sentence(), decision.kind(), turn.texts().say("talk.howCanIHelp"));
    }

    @Override
    public Next next() {
        Next next = turn.next();
        return next == Next.RING_DESK && !turn.facts().assistant().allows(AllowedAct.TRANSFER) ? Next.LISTEN : next;
    }

    @Override
    public Reply end(String heard, List<GuardDecision> decisions, List<Use> uses) {
        Replies replies = new Replies(turn);
        replies.used(uses);
        return replies.spoken(heard, next(), decisions);
    }
}
