package app.ringlet.desktop.sample;

import static app.ringlet.desktop.sample.SampleSalon.NOW;
import static app.ringlet.desktop.sample.SampleSalon.at;
import static app.ringlet.desktop.sample.SampleSalon.id;
import static app.ringlet.protocol.calls.TranscriptLine.Speaker.ASSISTANT;
import static app.ringlet.protocol.calls.TranscriptLine.Speaker.CALLER;

import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.protocol.calls.WorkItemView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls of the sample salon, and what they left to do. */
public final class SampleCalls {

    public static final UUID TALKING = id("call talking");
    public static final UUID RINGING = id("call ringing");
    public static final UUID BOOKED = id("call booked");

    public static final HoldView HOLD = new HoldView(
            id("hold"),
            new HoldOwner(HoldOwner.Kind.CALL, TALKING, "a call"),
            at(14, 0),
            at(14, 45),
            offset(NOW.plusSeconds(102)),
            List.of(SampleVisits.item(SampleSalon.CHLOE, SampleSalon.CUT, at(14, 0))));

    private SampleCalls() {}

    static OffsetDateTime offset(Instant at) {
        return at.atZone(SampleSalon.ZONE).toOffsetDateTime();
    }

    public static CallView call(
            UUID id, CallState state, CallOutcome outcome, String from, ClientRef client, int secondsAgo) {
        OffsetDateTime started = offset(NOW.minusSeconds(secondsAgo));
        return new CallView(
                id,
                CallDirection.INBOUND,
                state,
                outcome,
                state == CallState.RINGING ? null : CallReason.BOOK,
                from,
                "+12125550100",
                client,
                null,
                started,
                started,
                state == CallState.ENDED ? offset(NOW.minusSeconds(20)) : null,
                null,
                null,
                null);
    }

    /** The same call with what people add to it. */
    public static CallView with(CallView c, CallReason reason, String note, List<RecordingView> recordings) {
        return new CallView(
                c.id(),
                c.direction(),
                c.state(),
                c.outcome(),
                reason,
                c.from(),
                c.to(),
                c.client(),
                c.appointmentId(),
                c.startedAt(),
                c.stateSince(),
                c.endedAt(),
                c.takenBy(),
                c.ringsFor(),
                note,
                c.transfer(),
                recordings);
    }

    public static RecordingView recording(RecordingKind kind, RecordingState state, String problem) {
        return new RecordingView(id("recording " + kind), kind, state, offset(NOW.minusSeconds(160)), 95, problem);
    }

    public static List<CallView> all() {
        CallView ended = call(
                BOOKED,
                CallState.ENDED,
                CallOutcome.BOOKED,
                "+12125554417",
                new ClientRef(id("Hannah Weiss"), "Hannah Weiss", "+12125554417"),
                160);
        CallView booked = new CallView(
                ended.id(),
                ended.direction(),
                ended.state(),
                ended.outcome(),
                ended.reason(),
                ended.from(),
                ended.to(),
                ended.client(),
                id("visit Hannah Weiss" + at(11, 45)),
                ended.startedAt(),
                ended.stateSince(),
                ended.endedAt(),
                null,
                null,
                null);
        return List.of(
                call(
                        TALKING,
                        CallState.WITH_AI,
                        null,
                        "+12125550147",
                        new ClientRef(id("Elena Ruiz"), "Elena Ruiz", "+12125550147"),
                        84),
                call(RINGING, CallState.RINGING, null, "+16465550182", null, 4),
                booked);
    }

    /** The log, newest first. */
    public static List<CallView> past() {
        List<CallView> log = new ArrayList<>(all());
        log.add(past("p1", CallOutcome.MOVED, "+12125550163", "Sam Carter", 34));
        log.add(past("p2", CallOutcome.MESSAGE_TAKEN, "+12125550163", "Sam Carter", 52));
        log.add(past("p3", CallOutcome.ABANDONED, "+17185550119", null, 71));
        log.add(past("p4", CallOutcome.ANSWERED, "+442079460123", null, 95));
        log.add(past("p5", CallOutcome.CANCELLED, "+12125550171", "Grace Kim", 110));
        log.add(past("p6", CallOutcome.FAILED, null, null, 60 * 26));
        return log;
    }

    private static CallReason reason(CallOutcome outcome) {
        return switch (outcome) {
            case MOVED -> CallReason.MOVE;
            case CANCELLED -> CallReason.CANCEL;
            case MESSAGE_TAKEN -> CallReason.MESSAGE;
            case ANSWERED -> CallReason.QUESTION_PARKING;
            default -> null;
        };
    }

    private static CallView past(String name, CallOutcome outcome, String from, String client, int minutesAgo) {
        Instant at = NOW.minusSeconds(60L * minutesAgo);
        return new CallView(
                id(name),
                CallDirection.INBOUND,
                CallState.ENDED,
                outcome,
                reason(outcome),
                from,
                "+12125550100",
                client == null ? null : new ClientRef(id(client), client, from),
                null,
                offset(at),
                offset(at),
                offset(at.plusSeconds(95)),
                null,
                null,
                null);
    }

    public static Map<UUID, List<TranscriptLine>> transcripts() {
        return Map.of(
                TALKING,
                lines(
                        ASSISTANT, "Luna Hair Studio, good morning Elena. What can I do for you?",
                        CALLER, "Hi! I'd like a women's cut with Chloe this afternoon, if that works.",
                        ASSISTANT,
                                "Chloe is free today at two, at a quarter to three, or at half past four. Which suits"
                                        + " you best?",
                        CALLER, "Two would be great.",
                        ASSISTANT,
                                "Two o'clock with Chloe, a women's cut for $65. I'm keeping that for you. Shall I book"
                                        + " it?"),
                BOOKED,
                lines(
                        CALLER, "Can I come in for a cut before noon?",
                        ASSISTANT, "You are booked: a women's cut with Anna today at 11:45 am. See you then, Hannah!"));
    }

    /** In the call that is going on a model wanted to say that it was booked, too early. */
    public static List<ConversationTurn> conversation(UUID call) {
        if (!call.equals(TALKING)) {
            return List.of();
        }
        return List.of(new ConversationTurn(
                2,
                offset(NOW.minusSeconds(72)),
                "Two would be great.",
                transcripts().get(TALKING).getLast().text(),
                "LISTEN",
                List.of(),
                List.of(new ConversationTurn.BlockedSentence(
                        "You are booked with Chloe at two.", "BOOKED", "Shall I book it?")),
                List.of(),
                12,
                CallReason.BOOK,
                null));
    }

    private static List<TranscriptLine> lines(Object... speakersAndWords) {
        List<TranscriptLine> lines = new ArrayList<>();
        for (int i = 0; i < speakersAndWords.length; i += 2) {
            lines.add(new TranscriptLine(
                    i / 2 + 1, offset(NOW.minusSeconds(80 - i)), (Speaker) speakersAndWords[i], (String)
                            speakersAndWords[i + 1]));
        }
        return lines;
    }

    public static List<WorkItemView> worklist() {
        return List.of(
                new WorkItemView(
                        id("w1"),
                        WorkItemView.Kind.MESSAGE,
                        null,
                        new ClientRef(id("Sam Carter"), "Sam Carter", "+12125550163"),
                        "+12125550163",
                        "Asks whether his gift card still works for a beard trim. Please call back after 3.",
                        offset(NOW.minusSeconds(12 * 60)),
                        false),
                new WorkItemView(
                        id("w2"),
                        WorkItemView.Kind.MISSED_CALL,
                        null,
                        null,
                        "+17185550119",
                        "Hung up while the desk was ringing",
                        offset(NOW.minusSeconds(47 * 60)),
                        false),
                new WorkItemView(
                        id("w3"),
                        WorkItemView.Kind.MISSED_CALL,
                        null,
                        new ClientRef(id("Grace Kim"), "Grace Kim", "+12125550171"),
                        "+12125550171",
                        "Asked for a person, nobody was free",
                        at(9, 5),
                        false));
    }
}
